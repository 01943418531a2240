using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SupportBot.Telegram;

/// <summary>Asks Telegram for updates, again and again, and confirms them only when they are kept.</summary>
/// <remarks>
/// The client library has a loop of its own, which moves on before an update is handled, does not rest when Telegram is
/// down, and stops for a day at one update with a value that it does not know. Hence this one.
/// </remarks>
internal sealed class LongPoll(
    HttpClient http, IOptions<TelegramOptions> options, Inbox inbox, TimeProvider time, ILogger<LongPoll> log)
{
    private const string Kinds = """["message","callback_query","my_chat_member"]""";

    private static readonly TimeSpan SecondPoller = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MemoryRests = TimeSpan.FromSeconds(1);

    /// <summary>Polls until cancelled, or until Telegram says that the token is wrong.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await inbox.ResumeAsync(cancel);

        // From what Telegram knows to be unconfirmed; what is known here already is passed over.
        var steps = new Steps();
        steps.Begin(() => StepAsync(offset: 0, first: true, new Backoff(), steps, cancel));
        await steps.Over;
    }

    /// <summary>
    /// Asks until something has come, and takes it in. The next step begins before the answer: its question is on its way while
    /// the answer is worked out in this thread, and what comes meanwhile is taken in by another.
    /// </summary>
    private async Task StepAsync(long offset, bool first, Backoff backoff, Steps steps, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var batch = await AskAsync(offset, first, cancel);

            if (batch.Fault is { } fault)
            {
                if (fault is SendFault.Unauthorized)
                {
                    log.WrongToken();

                    return;
                }

                await Task.Delay(RestAfter(fault, backoff), time, cancel);
                continue;
            }

            (first, var next) = (false, batch.After(offset));
            backoff.Reset();

            if (batch.Updates.Count is 0) continue;

            var wentOn = false;
            await inbox.TakeAsync(batch.Updates, GoOn, cancel);

            if (wentOn) return;

            await Task.Delay(MemoryRests, time, cancel);

            void GoOn()
            {
                wentOn = true;
                steps.Begin(() => StepAsync(next, first, backoff, steps, cancel));
            }
        }
    }

    private async Task<UpdateBatch> AskAsync(long offset, bool first, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.Value.PollFor + Grace);

        // The server remembers which kinds it was asked for; it is told once in each run.
        var kinds = first ? $",\"allowed_updates\":{Kinds}" : "";
        var seconds = (int)options.Value.PollFor.TotalSeconds;
        using var body = new StringContent(
            $$"""{"offset":{{offset}},"limit":100,"timeout":{{seconds}}{{kinds}}}""", Encoding.UTF8, "application/json");

        try
        {
            using var answer = await http.PostAsync(new Uri($"/bot{options.Value.Token}/getUpdates", UriKind.Relative), body, limit.Token);

            return UpdateBatch.Read(await answer.Content.ReadAsByteArrayAsync(limit.Token));
        }
        catch (HttpRequestException)
        {
            return new([], new SendFault.Trouble(MayHaveArrived: false));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new([], new SendFault.Trouble(MayHaveArrived: false));
        }
    }

    private TimeSpan RestAfter(SendFault fault, Backoff backoff)
    {
        switch (fault)
        {
            case SendFault.Conflict:
                log.SecondPoller(SecondPoller.TotalSeconds);

                return SecondPoller;

            case SendFault.Flood(var wait):
                return wait;

            default:
                var rest = backoff.Next();
                log.OutOfReach(fault.GetType().Name, rest.TotalSeconds);

                return rest;
        }
    }
}
