using SupportBot.Dialogue;

namespace SupportBot.Cluster.Listening;

/// <summary>
/// The right to run a listener. It is written down in the database, where all machines look, so that two never have it, also
/// where they cannot reach each other and each believes that the other is dead.
/// </summary>
/// <remarks>
/// Whoever has it writes every second. Another machine takes it when it has seen nothing new for six seconds of its own: no
/// clock needs to be right.
/// </remarks>
internal sealed class ListeningRight(string listener, string machine, IMachineNotes notes, TimeProvider time)
{
    /// <summary>How often whoever has the right says so.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>How long nothing must have been said before another machine takes it.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(6);

    private readonly Lock _gate = new();
    private (string? Text, long Since) _seen = (null, time.GetTimestamp());
    private long _said;

    /// <summary>Notes how long the right has not been used: whoever has looked before need not wait.</summary>
    public async Task LookAsync(CancellationToken cancel) => SilentFor(await notes.ReadAsync(Name, cancel));

    /// <summary>Takes the right, or says that it is still used. Returns whether this machine has it.</summary>
    public async Task<bool> HoldAsync(CancellationToken cancel)
    {
        var there = await notes.ReadAsync(Name, cancel);

        return (SilentFor(there) >= Silence || there is null || IsMine(there))
            && await notes.ReplaceAsync(Name, there, $"{machine}/{Interlocked.Increment(ref _said)}", cancel);
    }

    /// <summary>Lets others have it at once.</summary>
    public async Task GiveBackAsync(CancellationToken cancel)
    {
        if (await notes.ReadAsync(Name, cancel) is { } there && IsMine(there)) await notes.ReplaceAsync(Name, there, null, cancel);
    }

    private string Name => $"listens on {listener}";

    private bool IsMine(string text) => text.StartsWith($"{machine}/", StringComparison.Ordinal);

    private TimeSpan SilentFor(string? text)
    {
        lock (_gate)
        {
            if (text != _seen.Text) _seen = (text, time.GetTimestamp());

            return time.GetElapsedTime(_seen.Since);
        }
    }
}
