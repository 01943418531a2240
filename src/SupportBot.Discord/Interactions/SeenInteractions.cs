namespace SupportBot.Discord;

/// <summary>Remembers the last interactions: Discord may send one twice, and it must have its effect once.</summary>
internal sealed class SeenInteractions(int most = 10_000)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = [];

    /// <summary>Notes an interaction; tells whether it is new.</summary>
    public bool IsNew(string id)
    {
        lock (_gate)
        {
            if (!_seen.Add(id)) return false;

            _order.Enqueue(id);

            if (_order.Count > most) _seen.Remove(_order.Dequeue());

            return true;
        }
    }
}
