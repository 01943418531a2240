namespace SupportBot.Safety;

/// <summary>Weighs the rules and shields found in a text against each other.</summary>
internal sealed class Judge(Rulebook rulebook)
{
    private readonly Shields _shields = new();

    /// <summary>The tier of a text, and the first rule that gives it.</summary>
    public Screened Of(Reading reading, Chart chart, string? language)
    {
        var tongue = Tongue.Of(reading, chart, rulebook, language);

        _shields.Raise(reading, chart, rulebook.Outcomes);

        var (best, hint, raised) = (Screened.Nothing, default(Hit?), false);

        for (var i = chart.Hits.Count - 1; i >= 0; i--)
        {
            var hit = chart.Hits[i];
            var outcome = rulebook.Outcomes[hit.Outcome];

            if (outcome.IsShield || IsCleared(hit, outcome, reading, chart)) continue;
            if ((outcome.Language & tongue) == 0 && Tongue.Knows(tongue, hit, chart, rulebook)) continue;

            var tier = outcome.Effect switch
            {
                Effect.Urgent when !_shields.Lower(hit.From) => Tier.Urgent,
                Effect.Hint when hint is not { } other || other.Outcome == hit.Outcome || !_shields.AreNear(other, hit) => Tier.None,
                _ => Tier.Concern,
            };

            if (outcome.Effect == Effect.Hint) hint = hit;

            raised |= outcome.Raises && !_shields.Lower(hit.From);

            if (tier > best.Tier || (tier == best.Tier && tier != Tier.None && IsIn(language, outcome.Rule) && !IsIn(language, best.Rule)))
            {
                best = new Screened(tier, outcome.Rule);
            }
        }

        return best.Tier == Tier.Concern && raised ? best with { Tier = Tier.Urgent } : best;
    }

    private bool IsCleared(Hit hit, Outcome outcome, Reading reading, Chart chart) =>
        _shields.Clear(hit, outcome, reading, chart)
        || (!outcome.EvenNegated && Scope.Negates(hit, outcome, reading, chart))
        || (!outcome.OfOthers && Scope.IsOfOthers(hit, outcome, reading, chart));

    private static bool IsIn(string? language, string rule) =>
        language is not null && rule.StartsWith(language, StringComparison.Ordinal);
}
