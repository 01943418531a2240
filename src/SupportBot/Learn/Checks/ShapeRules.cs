using SupportBot.Content.Checks;

namespace SupportBot.Learn.Checks;

/// <summary>Whether a card has all its parts, each of the right size.</summary>
internal static class ShapeRules
{
    private const int LongestSlug = 32;
    private const int LongestName = 40;
    private const int ShortestReason = 40;
    private const int FewestQuestions = 3;

    /// <summary>What is wrong with the shape of a card.</summary>
    public static IEnumerable<Finding> Check(CardFile file)
    {
        var card = file.Card;

        if (!IsSlug(card.Slug)) yield return file.Fault("$.slug", $"'{card.Slug}' is not small letters and digits joined by hyphens, at most {LongestSlug}");
        if (file.Seed.Name != $"treatments/{card.Slug}.yaml") yield return file.Fault("$.slug", $"the file should be called {card.Slug}.yaml");
        if (card.Name.Length > LongestName) yield return file.Fault("$.name", $"the name has {card.Name.Length} characters, at most {LongestName} fit on a button");
        if (card.HowItMayWork.Status != "hypothesis") yield return file.Fault("$.how_it_may_work.status", "how it may work is not marked as a hypothesis");
        if (!card.Caution.Verified) yield return file.Fault("$.caution.verified", "the caution stands on the overview, so it must be verified");
        if (card.Evidence is not [{ InShort: not null }, ..]) yield return file.Fault("$.evidence", "the first evidence needs 'in_short', which stands on the overview");
        if (card.Questions.Count < FewestQuestions) yield return file.Fault("$.questions", $"fewer than {FewestQuestions} questions for the prescriber");
        if (!LeadsToHelp(card)) yield return file.Fault("$.tracking", "what to track does not say to contact a crisis line or the care team about thoughts of suicide");

        for (var i = 0; i < card.Evidence.Count; i++)
        {
            if (card.Evidence[i].Reason.Length < ShortestReason) yield return file.Fault($"$.evidence[{i}].reason", "the reason for the level of evidence is too short");
        }

        foreach (var (path, part) in Parts(card))
        {
            if (part == 0) yield return file.Fault(path, "this part of the card is empty");
        }
    }

    private static IEnumerable<(string Path, int Count)> Parts(Card card) =>
    [
        ("$.aliases", card.Aliases.Count), ("$.studies", card.Studies.Count), ("$.doubts", card.Doubts.Count), ("$.expect", card.Expect.Count),
        ("$.serious_risks", card.SeriousRisks.Count), ("$.side_effects", card.SideEffects.Count), ("$.ask_first", card.AskFirst.Count),
        ("$.status", card.Status.Count), ("$.access", card.Access.Count), ("$.sources", card.Sources.Count),
    ];

    private static bool LeadsToHelp(Card card)
    {
        var text = string.Join(' ', card.Tracking.All().Select(claim => claim.Text));

        return text.Contains("suicide", StringComparison.OrdinalIgnoreCase) && text.Contains("crisis", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSlug(string slug) =>
        slug.Length is > 0 and <= LongestSlug
        && slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-')
        && slug[0] is not '-' && slug[^1] is not '-' && !slug.Contains("--", StringComparison.Ordinal);
}
