namespace SupportBot.Simulators.Discord.Rest;

/// <summary>401, 403 and 429 answers of the last ten minutes; too many shut the address out.</summary>
internal sealed class InvalidRequests(Rules rules, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Queue<long> _at = [];

    public bool IsShutOut
    {
        get
        {
            lock (_gate)
            {
                while (_at.TryPeek(out var first) && clock.GetElapsedTime(first) > Remembered) _at.Dequeue();

                return _at.Count >= rules.InvalidRequests;
            }
        }
    }

    public void Note()
    {
        lock (_gate) _at.Enqueue(clock.GetTimestamp());
    }
}
