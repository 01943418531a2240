namespace SupportBot.Discord.Rest;

/// <summary>
/// Counts answers 401, 403 and 429 of the last ten minutes. At 10,000 Discord shuts the address out; we stop before.
/// </summary>
internal sealed class InvalidRequestGuard(TimeProvider clock, int most = InvalidRequestGuard.Most)
{
    public const int Most = 8_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Queue<long> _at = [];

    /// <summary>How many there were.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                Forget();

                return _at.Count;
            }
        }
    }

    /// <summary>How long to send nothing; zero while there is room.</summary>
    public TimeSpan Wait
    {
        get
        {
            lock (_gate)
            {
                Forget();

                return _at.Count < most ? TimeSpan.Zero : Remembered - clock.GetElapsedTime(_at.Peek());
            }
        }
    }

    public void Note()
    {
        lock (_gate) _at.Enqueue(clock.GetTimestamp());
    }

    private void Forget()
    {
        while (_at.TryPeek(out var first) && clock.GetElapsedTime(first) > Remembered) _at.Dequeue();
    }
}
