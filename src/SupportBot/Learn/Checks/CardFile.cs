using SupportBot.Content;
using SupportBot.Content.Checks;

namespace SupportBot.Learn.Checks;

/// <summary>A card with the file it was read from, so that a finding can name the line.</summary>
internal sealed record CardFile(Seed Seed, Card Card)
{
    /// <summary>Something that must be put right.</summary>
    public Finding Fault(string path, string text) => new(Seed.Name, Seed.LineOf(path), Severity.Fault, text);

    /// <summary>Something that a person should look at.</summary>
    public Finding Warning(string path, string text) => new(Seed.Name, Seed.LineOf(path), Severity.Warning, text);

    /// <summary>Every statement, with its path.</summary>
    public IEnumerable<(string Path, Claim Claim)> Claims() =>
    [
        ("$.caution", Card.Caution), ("$.how_it_may_work", Card.HowItMayWork), .. At("$.doubts", Card.Doubts), .. At("$.expect", Card.Expect),
        .. At("$.serious_risks", Card.SeriousRisks), .. At("$.side_effects", Card.SideEffects), .. At("$.ask_first", Card.AskFirst),
        .. At("$.status", Card.Status), .. At("$.access", Card.Access), .. At("$.tracking.baseline", Card.Tracking.Baseline),
        .. At("$.tracking.daily", Card.Tracking.Daily), .. At("$.tracking.weekly", Card.Tracking.Weekly),
        .. At("$.cosmetic_model.notes", Card.CosmeticModel?.Notes ?? []),
    ];

    /// <summary>Every sentence that is written for the person, with its path; the figures of studies are not among them.</summary>
    public IEnumerable<(string Path, string Text)> Sentences() =>
    [
        ("$.summary", Card.Summary),
        .. Claims().Where(one => !one.Path.StartsWith("$.tracking", StringComparison.Ordinal)).Select(one => ($"{one.Path}.text", one.Claim.Text)),
        .. Card.Questions.Select((question, i) => ($"$.questions[{i}]", question)),
    ];

    /// <summary>Every list of source ids, with its path and whether it may be empty.</summary>
    public IEnumerable<(string Path, IReadOnlyList<string> Ids, bool Needed)> Citations() =>
    [
        .. Claims().Select(one => (one.Path, one.Claim.Sources, one.Claim.Verified)),
        .. Card.Evidence.Select((evidence, i) => ($"$.evidence[{i}]", evidence.Sources, true)),
        .. Card.Said.Select((saying, i) => ($"$.said[{i}]", saying.Sources, true)),
        .. Card.Studies.Select((study, i) => ($"$.studies[{i}]", (IReadOnlyList<string>)[study.Source], true)),
        .. Card.CosmeticModel is { } model ? [("$.cosmetic_model", model.Sources, true)] : Array.Empty<(string, IReadOnlyList<string>, bool)>(),
    ];

    private static IEnumerable<(string Path, Claim Claim)> At(string path, IEnumerable<Claim> claims) =>
        claims.Select((claim, i) => ($"{path}[{i}]", claim));
}
