namespace SupportBot.Safety;

/// <summary>
/// Reads a text for signs of danger, by rules that a person can read and change. Pure: nothing is kept, sent or logged, and
/// the same text always gives the same answer. It is a way to show resources, not an assessment: expect misses.
/// </summary>
/// <param name="rules">What it knows.</param>
/// <exception cref="Content.SeedException">A rule cannot be read.</exception>
internal sealed class Screening(ScreeningRules rules)
{
    [ThreadStatic]
    private static Bench? _bench;

    private readonly Rulebook _rulebook = new(rules);

    /// <summary>How much a text points to danger. Safe to call from many threads.</summary>
    /// <param name="text">What a person wrote, in any language or several; may be empty.</param>
    /// <param name="language">
    /// The language that the text may be in, such as <c>en</c>; a hint that decides only between rules of equal tier.
    /// </param>
    public Screened Of(string text, string? language = null)
    {
        var bench = _bench;

        if (bench is null || !bench.IsFor(_rulebook)) bench = _bench = new Bench(_rulebook);

        return bench.Screen(text, language);
    }
}
