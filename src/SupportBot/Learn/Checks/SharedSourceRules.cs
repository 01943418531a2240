using SupportBot.Content.Checks;

namespace SupportBot.Learn.Checks;

/// <summary>A source that several cards name must be the same in each, and a paper has one id.</summary>
internal static class SharedSourceRules
{
    /// <summary>Sources that contradict each other.</summary>
    public static IEnumerable<Finding> Check(IEnumerable<CardFile> files)
    {
        var byId = new Dictionary<string, (CardFile File, Source Source)>();
        var byNumber = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        foreach (var (file, source, path) in files.SelectMany(file => file.Card.Sources.Select((source, i) => (file, source, $"$.sources[{i}]"))))
        {
            if (!byId.TryAdd(source.Id, (file, source)) && byId[source.Id].Source != source)
            {
                yield return file.Fault(path, $"the source '{source.Id}' is written differently in {byId[source.Id].File.Seed.Name}");
            }

            foreach (var number in (string?[])[source.Doi, source.Pmid, source.Pmcid])
            {
                if (number is not null && !byNumber.TryAdd(number, source.Id) && byNumber[number] != source.Id)
                {
                    yield return file.Fault(path, $"{number} belongs to '{byNumber[number]}' already");
                }
            }
        }
    }
}
