using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace SupportBot.Discord.Gateway;

/// <summary>
/// Lives one connection in memory, from hello over an interaction to the end, before the first real one: the code that waits
/// for a frame is compiled then. Nothing leaves the process.
/// </summary>
internal static class GatewayWarmUp
{
    private const string Hello = """{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":45000}}""";
    private const string Ready = """{"t":"READY","s":1,"op":0,"d":{"session_id":"1","resume_gateway_url":"ws://localhost","application":{"id":"1"}}}""";

    /// <summary>Does it once.</summary>
    /// <param name="interaction">The frame of an interaction.</param>
    /// <param name="isCompressed">Whether the real connections are.</param>
    public static async Task RunAsync(string interaction, bool isCompressed)
    {
        await using var gateway = new Gateway(await WrittenAsync([Hello, Ready, interaction], isCompressed));
        using var socket = WebSocket.CreateFromStream(gateway, new() { KeepAliveInterval = TimeSpan.Zero });
        using var connection = new GatewayConnection(
            socket, new("", 0, 1, isCompressed), new(), _ => { }, () => { }, TimeProvider.System, NullLogger.Instance);
        await connection.RunAsync(CancellationToken.None);
    }

    /// <summary>What a gateway would send, one array a frame.</summary>
    private static async Task<IReadOnlyList<byte[]>> WrittenAsync(IEnumerable<string> messages, bool isCompressed)
    {
        using var sent = new MemoryStream();
        using var server = WebSocket.CreateFromStream(sent, new() { IsServer = true, KeepAliveInterval = TimeSpan.Zero });
        using var packed = new MemoryStream();
        await using var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true);
        var frames = new List<byte[]>();

        foreach (var message in messages)
        {
            var bytes = Encoding.UTF8.GetBytes(message);

            if (isCompressed)
            {
                packed.SetLength(0);
                zlib.Write(bytes);
                await zlib.FlushAsync();
                bytes = packed.ToArray();
            }

            sent.SetLength(0);
            await server.SendAsync(bytes, isCompressed ? WebSocketMessageType.Binary : WebSocketMessageType.Text, true, CancellationToken.None);
            frames.Add(sent.ToArray());
        }

        sent.SetLength(0);
        await server.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "", CancellationToken.None);
        frames.Add(sent.ToArray());

        return frames;
    }

    /// <summary>Lets every read wait, as a network does, gives one frame each time, and takes whatever is sent.</summary>
    private sealed class Gateway(IReadOnlyList<byte[]> frames) : MemoryStream
    {
        private readonly MemoryStream _left = new();
        private int _next;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();

            if (_left.Position == _left.Length && _next < frames.Count)
            {
                _left.SetLength(0);
                _left.Write(frames[_next++]);
                _left.Position = 0;
            }

            return _left.Read(buffer.Span);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => default;

        protected override void Dispose(bool disposing)
        {
            if (disposing) _left.Dispose();
            base.Dispose(disposing);
        }
    }
}
