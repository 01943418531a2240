using System.Net.WebSockets;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>A socket that says what it was told to, and then closes.</summary>
internal sealed class ScriptedSocket : WebSocket
{
    private readonly Queue<byte[]> _frames = [];
    private int _offset;

    /// <summary>How many frames were read.</summary>
    public int Read { get; private set; }

    public override WebSocketCloseStatus? CloseStatus => (WebSocketCloseStatus)4_000;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => WebSocketState.Open;

    public override string? SubProtocol => null;

    public void Add(IEnumerable<byte[]> frames)
    {
        foreach (var frame in frames) _frames.Enqueue(frame);
    }

    public override ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (!_frames.TryPeek(out var frame)) return new(new ValueWebSocketReceiveResult(0, WebSocketMessageType.Close, true));

        var count = Math.Min(buffer.Length, frame.Length - _offset);
        frame.AsMemory(_offset, count).CopyTo(buffer);
        _offset += count;
        var isWhole = _offset == frame.Length;

        if (isWhole)
        {
            _frames.Dequeue();
            _offset = 0;
            Read++;
        }

        return new(new ValueWebSocketReceiveResult(count, WebSocketMessageType.Text, isWhole));
    }

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task SendAsync(
        ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) => Task.CompletedTask;

    public override ValueTask SendAsync(
        ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public override void Abort()
    {
    }

    public override void Dispose()
    {
    }
}
