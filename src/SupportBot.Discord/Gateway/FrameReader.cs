using System.Buffers;
using System.Net.WebSockets;

namespace SupportBot.Discord.Gateway;

/// <summary>Puts the pieces of a message together, and inflates it when the stream is compressed.</summary>
internal sealed class FrameReader(WebSocket socket, bool isCompressed) : IDisposable
{
    /// <summary>The most a message may have, in bytes; more is a fault of the other side.</summary>
    public const int Largest = 32 << 20;

    private readonly Inflater? _inflater = isCompressed ? new() : null;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16_384);

    /// <summary>The next message; valid until the next call. Nothing when the other side has closed.</summary>
    /// <exception cref="InvalidDataException">The stream is broken, or the message too large.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancel)
    {
        var length = 0;

        while (true)
        {
            if (length == _buffer.Length) Grow(ref _buffer);

            var received = await socket.ReceiveAsync(_buffer.AsMemory(length), cancel);

            if (received.MessageType is WebSocketMessageType.Close) return null;

            length += received.Count;

            if (length > Largest) throw new InvalidDataException("A gateway message is too large.");

            if (!received.EndOfMessage) continue;

            if (_inflater is null || received.MessageType is WebSocketMessageType.Text) return _buffer.AsMemory(0, length);

            if (Inflater.IsWhole(_buffer.AsSpan(0, length))) return _inflater.Inflate(_buffer.AsMemory(0, length));
        }
    }

    public void Dispose()
    {
        _inflater?.Dispose();

        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);

        _buffer = [];
    }

    /// <summary>Doubles a rented buffer and keeps what is in it.</summary>
    public static void Grow(ref byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
