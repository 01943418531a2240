using System.Text;

namespace SupportBot.Simulators.Discord.Gateway;

/// <summary>What outlives a connection: the sequence of events, and those a resume replays.</summary>
internal sealed class Session(string id, int shard, int shards, int ring) : IDisposable
{
    private readonly SemaphoreSlim _order = new(1, 1);
    private readonly Queue<(int Sequence, byte[] Frame)> _ring = [];
    private Connection? _connection;

    public string Id => id;

    public int Shard => shard;

    public int Shards => shards;

    public int Sequence { get; private set; }

    /// <summary>Whether the session can no longer be resumed.</summary>
    public bool IsOver { get; set; }

    public bool IsConnected => _connection is { Socket.State: System.Net.WebSockets.WebSocketState.Open };

    public async Task DispatchAsync(string name, string json)
    {
        await _order.WaitAsync();

        try
        {
            var sequence = ++Sequence;
            var frame = Encoding.UTF8.GetBytes($"{{\"t\":\"{name}\",\"s\":{sequence},\"op\":0,\"d\":{json}}}");
            _ring.Enqueue((sequence, frame));

            if (_ring.Count > ring) _ring.Dequeue();

            if (_connection is { } connection) await connection.SendAsync(frame);
        }
        finally
        {
            _order.Release();
        }
    }

    /// <summary>Takes a connection and sends what it has missed; tells how many events that were.</summary>
    /// <param name="replayAfter">A wait before the missed events, as a loaded gateway makes one.</param>
    public async Task<int> AttachAsync(Connection connection, int after, Func<Task> replayAfter)
    {
        await _order.WaitAsync();

        try
        {
            await replayAfter();
            var missed = _ring.Where(entry => entry.Sequence > after).ToList();

            foreach (var (_, frame) in missed) await connection.SendAsync(frame);

            _connection = connection;
            connection.Session = this;

            return missed.Count;
        }
        finally
        {
            _order.Release();
        }
    }

    public void Dispose() => _order.Dispose();

    public async Task DetachAsync(Connection connection)
    {
        await _order.WaitAsync();

        if (ReferenceEquals(_connection, connection)) _connection = null;

        _order.Release();
    }
}
