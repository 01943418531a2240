using System.Net.WebSockets;

namespace SupportBot.Discord.Gateway;

/// <summary>Sends to the gateway within its limits: 4,096 bytes a message, 120 messages a minute.</summary>
internal sealed class GatewaySender(WebSocket socket, TimeProvider clock) : IDisposable
{
    private const int LargestPayload = 4_096;

    /// <summary>Five below Discord's 120, kept for heartbeats.</summary>
    private const int OthersAMinute = 115;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Queue<long> _sent = [];

    public async Task SendAsync(ReadOnlyMemory<byte> payload, bool isHeartbeat, CancellationToken cancel)
    {
        if (payload.Length > LargestPayload) throw new InvalidOperationException("A gateway message is too large to send.");

        await _one.WaitAsync(cancel);

        try
        {
            while (_sent.TryPeek(out var first) && clock.GetElapsedTime(first) > Minute) _sent.Dequeue();

            if (!isHeartbeat && _sent.Count >= OthersAMinute) await Task.Delay(Minute - clock.GetElapsedTime(_sent.Peek()), clock, cancel);

            _sent.Enqueue(clock.GetTimestamp());

            if (socket.State is WebSocketState.Open) await socket.SendAsync(payload, WebSocketMessageType.Text, true, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Says why we go, if the line still works, and cuts it.</summary>
    public async Task CloseAsync(int code)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);

            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, "", patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    public void Dispose() => _one.Dispose();
}
