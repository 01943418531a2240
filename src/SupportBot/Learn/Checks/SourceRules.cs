using SupportBot.Content.Checks;

namespace SupportBot.Learn.Checks;

/// <summary>Whether every statement has its sources, and every source can be trusted to be what it says.</summary>
internal static class SourceRules
{
    private static readonly SourceKind[] Strong =
    [
        SourceKind.Study, SourceKind.Guideline, SourceKind.Regulator, SourceKind.Review, SourceKind.Registry, SourceKind.HealthService,
        SourceKind.ProfessionalBody,
    ];

    private static readonly SourceKind[] NeverLinked = [SourceKind.Manufacturer, SourceKind.Clinic, SourceKind.PressRelease];

    /// <summary>What is wrong with the sources of a card.</summary>
    public static IEnumerable<Finding> Check(CardFile file) => [.. Cited(file), .. Levels(file), .. file.Card.Sources.SelectMany((source, i) => Entry(file, source, $"$.sources[{i}]"))];

    private static IEnumerable<Finding> Cited(CardFile file)
    {
        var known = file.Card.Sources.Select(source => source.Id).ToHashSet();

        foreach (var (path, ids, needed) in file.Citations())
        {
            if (needed && ids.Count == 0) yield return file.Fault(path, "this is called verified and names no source");

            foreach (var id in ids.Where(id => !known.Contains(id))) yield return file.Fault(path, $"the source '{id}' is not in the list of sources");
        }

        foreach (var twice in file.Card.Sources.GroupBy(source => source.Id).Where(group => group.Count() > 1)) yield return file.Fault("$.sources", $"the source '{twice.Key}' is there twice");
        foreach (var twice in file.Card.Sources.GroupBy(source => source.Cite).Where(group => group.Count() > 1)) yield return file.Fault("$.sources", $"two sources are cited as '{twice.Key}'");
    }

    private static IEnumerable<Finding> Levels(CardFile file)
    {
        var kinds = file.Card.Sources.DistinctBy(source => source.Id).ToDictionary(source => source.Id, source => source.Kind);

        for (var i = 0; i < file.Card.Evidence.Count; i++)
        {
            if (!file.Card.Evidence[i].Sources.Any(id => kinds.TryGetValue(id, out var kind) && Strong.Contains(kind)))
            {
                yield return file.Warning($"$.evidence[{i}]", "the level of evidence rests on news, companies or summaries alone");
            }
        }
    }

    private static IEnumerable<Finding> Entry(CardFile file, Source source, string path)
    {
        if (source.Doi is { } doi && !IsDoi(doi)) yield return file.Fault($"{path}.doi", $"'{doi}' is not a DOI");
        if (source.Pmid is { } pmid && !(pmid.Length is >= 6 and <= 9 && pmid.All(char.IsAsciiDigit))) yield return file.Fault($"{path}.pmid", $"'{pmid}' is not a PMID");
        if (source.Pmcid is { } pmcid && !(pmcid.StartsWith("PMC", StringComparison.Ordinal) && pmcid.Length is >= 8 and <= 12 && pmcid[3..].All(char.IsAsciiDigit))) yield return file.Fault($"{path}.pmcid", $"'{pmcid}' is not a PMCID");
        if (!source.ReadAt.StartsWith("http", StringComparison.Ordinal)) yield return file.Fault($"{path}.read_at", "there is no address at which it was read");

        if (source.DisplayUrl is not { } page) yield break;

        if (!SafeLink.Is(page)) yield return file.Fault($"{path}.display_url", $"{page} is a mirror, a test site or a bare number");
        if (NeverLinked.Contains(source.Kind)) yield return file.Fault($"{path}.display_url", $"a page of this kind ({source.Kind}) is named but never linked");
    }

    private static bool IsDoi(string doi) =>
        doi.StartsWith("10.", StringComparison.Ordinal) && doi.IndexOf('/', StringComparison.Ordinal) is >= 7 and <= 12 and var slash
        && doi[3..slash].All(char.IsAsciiDigit) && slash < doi.Length - 1 && !doi.Any(char.IsWhiteSpace);
}
