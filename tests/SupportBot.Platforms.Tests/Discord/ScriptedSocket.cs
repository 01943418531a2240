using System.Net.WebSockets;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>A socket that brings so many frames, each when the reader has room for more, and then closes.</summary>
internal sealed class ScriptedSocket(int count, Func<int, byte[]> next, Func<bool> hasRoom) : WebSocket
{
    private byte[] _frame = [];
    private int _offset;

    /// <summary>How many frames were read.</summary>
    public int Read { get; private set; }

    public override WebSocketCloseStatus? CloseStatus => (WebSocketCloseStatus)4_000;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => WebSocketState.Open;

    public override string? SubProtocol => null;

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_offset == _frame.Length)
        {
            while (!hasRoom()) await Task.Delay(1, cancellationToken);

            if (Read == count) return new(0, WebSocketMessageType.Close, true);

            (_frame, _offset) = (next(Read++), 0);
        }

        var part = Math.Min(buffer.Length, _frame.Length - _offset);
        _frame.AsMemory(_offset, part).CopyTo(buffer);
        _offset += part;

        return new(part, WebSocketMessageType.Text, _offset == _frame.Length);
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
