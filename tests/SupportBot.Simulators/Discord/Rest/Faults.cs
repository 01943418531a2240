namespace SupportBot.Simulators.Discord.Rest;

/// <summary>Faults that wait for the next requests of a route.</summary>
internal sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Fault>> _waiting = [];

    /// <param name="route">The route's name, such as <c>create message</c>.</param>
    public void Add(string route, Fault fault, int times = 1)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(route, out var queue)) _waiting[route] = queue = [];

            for (var i = 0; i < times; i++) queue.Enqueue(fault);
        }
    }

    public Fault? Take(string route)
    {
        lock (_gate) return _waiting.TryGetValue(route, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
    }
}
