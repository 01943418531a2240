using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>
/// Lets interactions be answered, many at the same time but not too many, each once. It never keeps the gateway waiting.
/// </summary>
internal sealed partial class Dispatcher(
    Func<Received, CancellationToken, Task> answer, DiscordOptions options, TimeProvider clock, ILogger<Dispatcher> log) : IDisposable
{
    private readonly SemaphoreSlim _room = new(options.AtOnce);
    private readonly SeenInteractions _seen = new();
    private readonly CancellationTokenSource _end = new();
    private int _underWay;

    /// <summary>How many are being answered or wait to be.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Takes an interaction and returns at once.</summary>
    public void Take(Interaction interaction)
    {
        if (!_seen.IsNew(interaction.Id)) return;

        DiscordMetrics.Received(interaction.Type);
        Start(interaction);
    }

    /// <summary>Lets an interaction be answered, whether or not it came before.</summary>
    public void Start(Interaction interaction)
    {
        Interlocked.Increment(ref _underWay);
        var received = new Received(interaction, clock.GetTimestamp());
        ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work.Item1.RunAsync(work.received), (this, received), preferLocal: false);
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        _room.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "One interaction that goes wrong must not end the others.")]
    private async Task RunAsync(Received received)
    {
        var cancel = _end.Token;

        try
        {
            if (!await _room.WaitAsync(InteractionApi.FirstAnswerWithin, cancel))
            {
                DiscordMetrics.Dropped();
                Log.NoRoom(log);

                return;
            }

            try
            {
                await answer(received, cancel);
            }
            finally
            {
                _room.Release();
            }
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            // The bot stops; the person can ask again.
        }
        catch (Exception trouble) when (trouble is RestTimeoutException or DiscordApiException)
        {
            DiscordMetrics.Dropped();
            Log.NotAnswered(log, received.Interaction.Type, trouble.Message);
        }
        catch (Exception bug)
        {
            // The message of an exception may quote what a person wrote, so only its kind and place are logged.
            DiscordMetrics.Dropped();
            Log.Failed(log, received.Interaction.Type, bug.GetType().Name, bug.StackTrace);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Discord: too many interactions at once; one was not answered.")]
        public static partial void NoRoom(ILogger log);

        [LoggerMessage(LogLevel.Warning, "Discord: an interaction ({Type}) was not answered. {Why}")]
        public static partial void NotAnswered(ILogger log, InteractionType type, string why);

        [LoggerMessage(LogLevel.Error, "Discord: answering an interaction ({Type}) failed: {Kind}\n{Trace}")]
        public static partial void Failed(ILogger log, InteractionType type, string kind, string? trace);
    }
}
