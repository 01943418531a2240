using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Gateway;

/// <summary>One connection, from hello to the end.</summary>
internal sealed class GatewayConnection(
    WebSocket socket, ShardIdentity identity, GatewaySession session, Action<Interaction> received, Action established, TimeProvider clock,
    ILogger log) : IDisposable
{
    private readonly GatewaySender _sender = new(socket, clock);
    private readonly FrameReader _reader = new(socket, identity.Compress);
    private readonly bool _isResume = session.CanResume;
    private Heartbeat? _heartbeat;
    private Task _beating = Task.CompletedTask;

    /// <summary>Whether READY or RESUMED has come.</summary>
    public bool IsEstablished { get; private set; }

    /// <summary>Reads until the connection ends, and tells how to go on.</summary>
    public async Task<AfterClose> RunAsync(CancellationToken cancel)
    {
        using var life = CancellationTokenSource.CreateLinkedTokenSource(cancel);

        try
        {
            while (await _reader.ReadAsync(life.Token) is { } bytes)
            {
                if (await OnAsync(bytes, life.Token) is { } end) return end;
            }

            var code = (int)(socket.CloseStatus ?? 0);
            var after = CloseCodes.Read(code);
            GatewayLog.Closed(log, identity.Shard, code);

            return after is AfterClose.Stop ? throw new GatewayStoppedException(code) : after;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await _sender.CloseAsync(CloseCodes.Goodbye);
            throw;
        }
        catch (Exception lost) when (lost is WebSocketException or IOException or InvalidDataException or OperationCanceledException)
        {
            GatewayLog.Lost(log, identity.Shard, lost.GetType().Name);

            return AfterClose.Resume;
        }
        finally
        {
            await life.CancelAsync();
            await _beating;
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _sender.Dispose();
    }

    private async Task<AfterClose?> OnAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        try
        {
            var frame = Frame.Read(bytes);

            if (frame.Sequence is { } sequence) session.Saw(sequence);

            return frame.Op switch
            {
                0 => OnEvent(frame),
                1 => await ThenAsync(_heartbeat?.SendAsync(cancel)),
                7 => await LeaveAsync(AfterClose.Resume),
                9 => await InvalidAsync(frame, cancel),
                10 => await GreetAsync(frame, cancel),
                11 => Beat(),
                _ => null,
            };
        }
        catch (JsonException)
        {
            DiscordMetrics.Unreadable();
            GatewayLog.Unreadable(log, identity.Shard);

            return null;
        }
    }

    private AfterClose? OnEvent(Frame frame)
    {
        switch (frame.Event)
        {
            case Frame.InteractionCreate:
                received(Read(frame, WireJson.Default.Interaction));
                break;
            case "READY":
                var ready = Read(frame, WireJson.Default.Ready);
                session.Begin(ready.SessionId, ready.ResumeGatewayUrl);
                IsEstablished = true;
                established();
                GatewayLog.Ready(log, identity.Shard);
                break;
            case "RESUMED":
                IsEstablished = true;
                GatewayLog.Resumed(log, identity.Shard);
                break;
        }

        return null;
    }

    private async Task<AfterClose?> GreetAsync(Frame frame, CancellationToken cancel)
    {
        // A connection is greeted once; a second identify would cost one of the day's session starts.
        if (_heartbeat is not null) return null;

        var hello = Read(frame, WireJson.Default.Hello);
        _heartbeat = new(_sender, () => session.Sequence, clock);
        _beating = WatchAsync(_heartbeat, TimeSpan.FromMilliseconds(Math.Max(1, hello.HeartbeatInterval)), cancel);
        await _sender.SendAsync(_isResume ? identity.Resume(session) : identity.Identify(), isHeartbeat: false, cancel);

        return null;
    }

    // A connection that no longer answers is left with a code after which the session lives on.
    private async Task WatchAsync(Heartbeat heartbeat, TimeSpan interval, CancellationToken cancel)
    {
        try
        {
            await heartbeat.BeatAsync(interval, cancel);
            GatewayLog.Dead(log, identity.Shard);
            await _sender.CloseAsync(CloseCodes.KeepSession);
            socket.Abort();
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The connection is over; the reader says why.
        }
    }

    private async Task<AfterClose?> InvalidAsync(Frame frame, CancellationToken cancel)
    {
        var canResume = frame.Content.Span.SequenceEqual("true"u8);
        GatewayLog.Invalid(log, identity.Shard, canResume);
        await _sender.CloseAsync(canResume ? CloseCodes.KeepSession : CloseCodes.Goodbye);
#pragma warning disable CA5394 // A wait needs no secret randomness.
        await Task.Delay(TimeSpan.FromSeconds(1 + (4 * Random.Shared.NextDouble())), clock, cancel);
#pragma warning restore CA5394

        return canResume ? AfterClose.Resume : AfterClose.Identify;
    }

    private async Task<AfterClose?> LeaveAsync(AfterClose after)
    {
        GatewayLog.AskedToReconnect(log, identity.Shard);
        await _sender.CloseAsync(CloseCodes.KeepSession);

        return after;
    }

    private AfterClose? Beat()
    {
        _heartbeat?.Answered();

        return null;
    }

    private static T Read<T>(Frame frame, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(frame.Content.Span, type) ?? throw new JsonException("Nothing.");

    private static async Task<AfterClose?> ThenAsync(Task? task)
    {
        await (task ?? Task.CompletedTask);

        return null;
    }
}
