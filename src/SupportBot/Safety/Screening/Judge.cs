namespace SupportBot.Safety;

/// <summary>Weighs the rules and shields found in a text against each other.</summary>
internal sealed class Judge(Rulebook rulebook)
{
    private readonly Shields _shields = new();
    private readonly Tongues _tongues = new();
    private readonly CueSum _sum = new();

    /// <summary>The tier of a text, and the first rule that gives it.</summary>
    public Screened Of(Reading reading, Chart chart, string? language)
    {
        var tongue = Tongue.Of(reading, chart, rulebook, language);
        var cues = rulebook.Cues(tongue);

        if (cues is not null) _sum.Begin(cues);

        var (fired, plain) = chart.Hits.Count == 0
            ? (Screened.Nothing, Tier.None)
            : Fired(reading, chart, language, tongue, cues);

        return cues is null ? fired : Weighed(fired, plain, cues, _sum.Of(reading, chart, cues));
    }

    // What is said plainly needs no points, and what another language's rule found is not theirs to judge.
    private static Screened Weighed(Screened fired, Tier plain, CueTable cues, CuePoints sum)
    {
        var tier = cues.Of(sum, fired.Tier);

        if (plain > tier) tier = plain;
        if (fired.Tier > tier && !IsIn(cues.Language, fired.Rule)) return fired;

        return tier == Tier.None ? Screened.Nothing : new Screened(tier, fired.Tier == Tier.None ? cues.Rule : fired.Rule);
    }

    private (Screened Best, Tier Plain) Fired(Reading reading, Chart chart, string? language, uint tongue, CueTable? cues)
    {
        _shields.Raise(reading, chart, rulebook.Outcomes);
        _tongues.Listen(reading, chart);

        var (best, plain, hint, raised) = (Screened.Nothing, Tier.None, default(Hit?), false);

        for (var i = chart.Hits.Count - 1; i >= 0; i--)
        {
            var hit = chart.Hits[i];
            var outcome = rulebook.Outcomes[hit.Outcome];

            if (outcome.IsShield || IsCleared(hit, outcome, reading, chart)) continue;
            if ((outcome.Language & tongue) == 0 && Tongue.Knows(tongue, hit, chart, rulebook)) continue;

            var tier = outcome.Effect switch
            {
                Effect.Urgent when !_shields.Lower(hit.From) => Tier.Urgent,
                Effect.Hint when hint is not { } other || !AddUp(other, hit) => Tier.None,
                _ => Tier.Concern,
            };

            if (outcome.Effect == Effect.Hint) hint = hit;

            if (cues is not null) _sum.Fire(hit.Outcome, cues);
            if (cues is not null && cues.IsPlain(hit.Outcome) && tier > plain) plain = tier;

            raised |= outcome.Raises && !_shields.Lower(hit.From);

            if (tier > best.Tier || (tier == best.Tier && tier != Tier.None && IsIn(language, outcome.Rule) && !IsIn(language, best.Rule)))
            {
                best = new Screened(tier, outcome.Rule);
            }
        }

        return (best.Tier == Tier.Concern && raised ? best with { Tier = Tier.Urgent } : best, plain);
    }

    private bool IsCleared(Hit hit, Outcome outcome, Reading reading, Chart chart)
    {
        var languages = _tongues.Against(outcome.Language);

        return _shields.Clear(hit, outcome, languages, reading, chart)
            || (!outcome.EvenNegated && Scope.Negates(hit, outcome.Reach, languages, reading, chart))
            || (!outcome.OfOthers && Scope.IsOfOthers(hit, outcome.Language, reading, chart));
    }

    // Sister languages share words, and one word hinted at twice is one hint.
    private bool AddUp(Hit one, Hit other) => one.Outcome != other.Outcome
        && rulebook.Outcomes[one.Outcome].Language == rulebook.Outcomes[other.Outcome].Language
        && _shields.AreNear(one, other);

    private static bool IsIn(string? language, string rule) =>
        language is not null && rule.StartsWith(language, StringComparison.Ordinal);
}
