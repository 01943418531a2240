using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;

namespace SupportBot.Simulators.Discord.Gateway;

/// <summary>One client's socket.</summary>
internal sealed class Connection(WebSocket socket, bool isCompressed, bool isResumeAddress, TimeProvider clock) : IDisposable
{
    private const int EventsAMinute = 120;

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly Queue<long> _received = [];
    private readonly MemoryStream _compressed = new();
    private ZLibStream? _deflate;

    public WebSocket Socket => socket;

    public bool IsResumeAddress => isResumeAddress;

    /// <summary>The session, once the client has identified or resumed.</summary>
    public Session? Session { get; set; }

    /// <summary>Swallows everything from now on, as a dead connection does.</summary>
    public bool IsDead { get; set; }

    /// <summary>The clock's timestamp of the last heartbeat.</summary>
    public long LastHeartbeat { get; set; } = clock.GetTimestamp();

    /// <summary>Counts an event of the client; tells whether it was one too many in a minute.</summary>
    public bool IsTooMuch()
    {
        var now = clock.GetTimestamp();

        while (_received.TryPeek(out var first) && clock.GetElapsedTime(first, now) > TimeSpan.FromMinutes(1)) _received.Dequeue();

        _received.Enqueue(now);

        return _received.Count > EventsAMinute;
    }

    public Task SendAsync(string json) => SendAsync(Encoding.UTF8.GetBytes(json));

    public Task SendAsync(ReadOnlyMemory<byte> frame) => SendAsync(frame, isCompressed);

    /// <summary>Breaks a compressed stream.</summary>
    public Task SendUncompressedAsync(ReadOnlyMemory<byte> bytes) => SendAsync(bytes, compress: false, WebSocketMessageType.Binary);

    private async Task SendAsync(ReadOnlyMemory<byte> frame, bool compress, WebSocketMessageType plain = WebSocketMessageType.Text)
    {
        if (IsDead) return;

        await _sending.WaitAsync();

        try
        {
            if (socket.State is not WebSocketState.Open) return;

            if (compress) await socket.SendAsync(Compress(frame), WebSocketMessageType.Binary, true, default);
            else await socket.SendAsync(frame, plain, true, default);
        }
        catch (Exception lost) when (lost is WebSocketException or ObjectDisposedException or IOException or OperationCanceledException)
        {
            // The client is gone; its session waits for a resume.
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task CloseAsync(int code, string why)
    {
        await _sending.WaitAsync();

        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, why, default);
        }
        catch (Exception lost) when (lost is WebSocketException or ObjectDisposedException or IOException or OperationCanceledException)
        {
            // Already gone.
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose()
    {
        _deflate?.Dispose();
        _compressed.Dispose();
        _sending.Dispose();
    }

    private ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> frame)
    {
        _deflate ??= new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);
        _compressed.SetLength(0);
        _deflate.Write(frame.Span);
        _deflate.Flush();

        return _compressed.GetBuffer().AsMemory(0, (int)_compressed.Length);
    }
}
