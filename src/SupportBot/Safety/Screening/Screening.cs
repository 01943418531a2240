namespace SupportBot.Safety;

/// <summary>
/// Reads a text for signs of danger, by rules that a person can read and change. Pure: nothing is kept, sent or logged, and
/// the same text always gives the same answer. It is a way to show resources, not an assessment: expect misses.
/// </summary>
internal sealed class Screening
{
    private static readonly TimeSpan StartIsOver = TimeSpan.FromSeconds(5);

    [ThreadStatic]
    private static Bench? _bench;

    private readonly Lazy<Rulebook> _rulebook;
    private Task _ready = Task.CompletedTask;

    /// <summary>Reads the rules at once.</summary>
    /// <param name="rules">What it knows.</param>
    /// <exception cref="Content.SeedException">A rule cannot be read.</exception>
    public Screening(ScreeningRules rules) => _rulebook = new(new Rulebook(rules));

    private Screening(Func<ScreeningRules> rules) => _rulebook = new(() => new Rulebook(rules()));

    /// <summary>
    /// Reads the rules while the bot starts; a text that comes sooner waits for them. Whoever starts it waits for
    /// <see cref="ReadyAsync"/> before anybody is listened to.
    /// </summary>
    public static Screening Soon(Func<ScreeningRules> rules)
    {
        var screening = new Screening(rules);
        screening._ready = Task.Run(() => screening.Of("", "en")); // The language that most write in is ready with the rules.
        _ = GiveBackAsync(screening._ready);

        return screening;
    }

    /// <summary>
    /// Building leaves more behind than it makes, and a small machine has use for it: it is given back once the start, which it
    /// would hold up, is over.
    /// </summary>
    private static async Task GiveBackAsync(Task read)
    {
        await read.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Delay(StartIsOver, TimeProvider.System);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Ends when the rules are read.</summary>
    /// <exception cref="Content.SeedException">A rule cannot be read.</exception>
    public Task ReadyAsync() => _ready;

    /// <summary>How much a text points to danger. Safe to call from many threads.</summary>
    /// <param name="text">What a person wrote, in any language or several; may be empty.</param>
    /// <param name="language">
    /// The language that the text may be in, such as <c>en</c>; a hint that decides only between rules of equal tier.
    /// </param>
    public Screened Of(string text, string? language = null)
    {
        var bench = _bench;

        if (bench is null || !bench.IsFor(_rulebook.Value)) bench = _bench = new Bench(_rulebook.Value);

        return bench.Screen(text, language);
    }
}
