using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportBot.Dialogue;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SupportBot.Telegram;

/// <summary>Listens to Telegram until it is told to stop: learns the bot's name, sets the menu, takes updates.</summary>
internal sealed class TelegramListener(
    ITelegramBotClient bot,
    IOptions<TelegramOptions> options,
    TelegramCommands commands,
    Inbox inbox,
    LongPoll poll,
    LeftBehind left,
    WebhookDoor door,
    TimeProvider time,
    ILogger<TelegramListener> log) : IListener
{
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(10);
    private static readonly UpdateType[] Kinds = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    public string Name => TelegramUpdates.Platform;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            if (await UntilItWorksAsync(() => bot.GetMe(cancel), cancel) is not { } me) return;

            inbox.Open(me.Username ?? "");
            var menu = commands.SetAsync(cancel);
            await ListenAsync(me, cancel);
            await menu;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Told to stop.
        }

        await inbox.EmptyAsync(LastAnswers);
    }

    private async Task ListenAsync(User me, CancellationToken cancel)
    {
        if (options.Value.PublicUrl is { } url)
        {
            door.Open();
            await UntilItWorksAsync(() => SetWebhookAsync(url, cancel), cancel);
            log.Listening(me.Username ?? "", "webhook");
            await inbox.ResumeAsync(cancel);
            await door.RunAsync(cancel);
        }
        else
        {
            await UntilItWorksAsync(() => DeleteWebhookAsync(cancel), cancel);
            log.Listening(me.Username ?? "", "long polling");
            await PollAsync(cancel);
        }
    }

    private async Task PollAsync(CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var looking = left.RunAsync(end.Token);

        try
        {
            await poll.RunAsync(cancel);
        }
        finally
        {
            await end.CancelAsync();
            await looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> SetWebhookAsync(Uri url, CancellationToken cancel)
    {
        await bot.SetWebhook(
            url.AbsoluteUri, allowedUpdates: Kinds, secretToken: options.Value.WebhookSecret, cancellationToken: cancel);

        return true;
    }

    private async Task<bool> DeleteWebhookAsync(CancellationToken cancel)
    {
        await bot.DeleteWebhook(cancellationToken: cancel);

        return true;
    }

    /// <summary>The first answer that Telegram gives, or nothing when it does not know the token.</summary>
    private async Task<T?> UntilItWorksAsync<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        var backoff = new Backoff();

        while (true)
        {
            try
            {
                return await call();
            }
            catch (RequestException exception) when (SendFault.Of(exception) is SendFault.Unauthorized)
            {
                log.WrongToken();

                return default;
            }
            catch (RequestException exception)
            {
                var fault = SendFault.Of(exception);
                var rest = fault is SendFault.Flood(var wait) ? wait : backoff.Next();
                log.OutOfReach(fault.GetType().Name, rest.TotalSeconds);
                await Task.Delay(rest, time, cancel);
            }
        }
    }
}
