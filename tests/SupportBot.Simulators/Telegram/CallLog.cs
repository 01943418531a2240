namespace SupportBot.Simulators.Telegram;

/// <summary>A call that a bot made, as the log keeps it.</summary>
/// <param name="At">When it was answered, on the simulator's clock.</param>
/// <param name="Method">The method, as the bot spelled it.</param>
/// <param name="Values">Its parameters as text; a file stands as its name and size.</param>
/// <param name="Code">The HTTP status of the answer; 0 when the connection was cut.</param>
/// <param name="Problem">What was wrong with it, or nothing.</param>
public sealed record SeenCall(
    DateTimeOffset At, string Method, IReadOnlyDictionary<string, string> Values, int Code, string? Problem)
{
    /// <summary>Whether Telegram carried the call out.</summary>
    public bool Succeeded => Code == 200;
}

/// <summary>The calls that were made, and what Telegram would silently have overlooked in them.</summary>
internal sealed class CallLog(TelegramRules rules)
{
    private readonly Queue<SeenCall> _calls = [];
    private readonly SortedSet<string> _violations = [];

    public IReadOnlyList<SeenCall> Calls => [.. _calls];

    /// <summary>Parameters that no documented method has: Telegram ignores them, so only a test can catch a typo.</summary>
    public IReadOnlyCollection<string> Violations => [.. _violations];

    public void Add(SeenCall call)
    {
        _calls.Enqueue(call);
        while (_calls.Count > rules.KeepsCalls) _calls.Dequeue();
    }

    public void AddViolation(string what) => _violations.Add(what);

    public void Clear() => _calls.Clear();
}
