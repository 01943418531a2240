namespace SupportBot.Safety;

/// <summary>Weighs the rules and shields found in a text against each other.</summary>
internal sealed class Judge(Rulebook rulebook)
{
    private readonly Shields _shields = new();
    private readonly int[] _lastHint = new int[rulebook.Outcomes.Count];
    private int _text;

    /// <summary>The tier of a text, and the first rule that gives it.</summary>
    public Screened Of(Reading reading, Chart chart, string? language)
    {
        _shields.Raise(reading, chart, rulebook.Outcomes);
        _text++;

        var (tier, rule, hints, raises) = (Tier.None, "", 0, false);

        for (var i = chart.Hits.Count - 1; i >= 0; i--)
        {
            var hit = chart.Hits[i];
            var outcome = rulebook.Outcomes[hit.Outcome];

            if (outcome.IsShield || IsCleared(hit, outcome, reading, chart)) continue;

            raises |= outcome.Raises;

            if (outcome.Effect == Effect.Hint && _lastHint[hit.Outcome] != _text)
            {
                _lastHint[hit.Outcome] = _text;

                if (++hints < 2) continue;
            }

            var found = outcome.Effect == Effect.Urgent && !_shields.Lower(hit.From) ? Tier.Urgent
                : outcome.Effect == Effect.Hint && hints < 2 ? Tier.None : Tier.Concern;

            if (found > tier || (found == tier && tier != Tier.None && IsIn(language, outcome) && !IsIn(language, rule)))
            {
                (tier, rule) = (found, outcome.Rule);
            }
        }

        return tier == Tier.Concern && raises && !_shields.Lower(chart.Hits[0].From)
            ? new Screened(Tier.Urgent, rule)
            : new Screened(tier, rule);
    }

    private bool IsCleared(Hit hit, Outcome outcome, Reading reading, Chart chart) =>
        _shields.Clear(hit, outcome, reading, chart)
        || (!outcome.EvenNegated && Scope.Negates(hit, outcome, reading, chart))
        || (!outcome.OfOthers && Scope.IsOfOthers(hit, outcome, reading, chart));

    private static bool IsIn(string? language, Outcome outcome) => IsIn(language, outcome.Rule);

    private static bool IsIn(string? language, string rule) =>
        language is not null && rule.StartsWith(language, StringComparison.Ordinal);
}
