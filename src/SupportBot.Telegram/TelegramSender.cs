using NodaTime;
using SupportBot.Dialogue;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SupportBot.Telegram;

/// <summary>Sends messages at the pace that Telegram allows, and knows what each refusal means.</summary>
internal sealed class TelegramSender(ITelegramBotClient bot, SendSlots slots, TimeProvider time)
{
    private const int MostTries = 10;

    /// <summary>How much longer a message that has left is waited for: cut off, nobody would know whether it arrived.</summary>
    private static readonly TimeSpan LastAnswer = TimeSpan.FromSeconds(4);

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>Sends what has not arrived yet.</summary>
    /// <exception cref="PlatformUnavailableException">Telegram did not take it this time.</exception>
    /// <exception cref="PersonUnreachableException">Nothing reaches this chat any more.</exception>
    public async Task SendAsync(Delivery delivery, CancellationToken cancel)
    {
        while (delivery.Next is { } message)
        {
            delivery.Arrived(await SendAsync(delivery, message, cancel));
        }
    }

    /// <summary>Takes the buttons from under a message that was answered; it does not matter if it is gone.</summary>
    public async Task RemoveButtonsAsync(long chat, int messageId, CancellationToken cancel)
    {
        using var slot = await slots.TakeAsync(chat, SendOrder.First, cancel);

        try
        {
            await bot.EditMessageReplyMarkup(chat, messageId, replyMarkup: null, cancellationToken: cancel);
        }
        catch (RequestException)
        {
            // An old button stays; pressing it still works.
        }
    }

    private async Task<int?> SendAsync(Delivery delivery, TelegramMessage message, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            using var slot = await SlotAsync(delivery, cancel);
            using var late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
            await using var soon = cancel.Register(() => late.CancelAfter(LastAnswer));

            try
            {
                return await CallAsync(delivery, message, late.Token);
            }
            catch (RequestException exception)
            {
                switch (SendFault.Of(exception))
                {
                    case SendFault.NotModified:
                        return delivery.InPlaceOf;

                    case SendFault.Flood(var wait):
                        slots.Hold(wait);
                        if (tries >= MostTries) throw Unavailable(wait, mayHaveArrived: false, exception);
                        break;

                    case SendFault.Moved(var chat) when tries < MostTries:
                        delivery.MoveTo(chat);
                        break;

                    case SendFault.NotEditable when delivery.InPlaceOf is not null:
                        delivery.InPlaceOf = null;
                        break;

                    case SendFault.BadMarkup when message is TelegramMessage.Text(var html) && tries < MostTries:
                        message = new TelegramMessage.Text(Plain(html)) { Keyboard = message.Keyboard };
                        break;

                    case SendFault.Unreachable:
                        throw new PersonUnreachableException(TelegramUpdates.Platform, exception);

                    case SendFault.Trouble(var mayHaveArrived):
                        throw Unavailable(new Backoff().Next(), mayHaveArrived, exception);

                    default:
                        throw;
                }
            }
        }
    }

    /// <summary>Whoever gives up on a reminder while it waits for its turn learns that it has not left.</summary>
    private async Task<SendSlots.Slot> SlotAsync(Delivery delivery, CancellationToken cancel)
    {
        try
        {
            return await slots.TakeAsync(delivery.Chat, delivery.Order, cancel);
        }
        catch (OperationCanceledException stopped) when (delivery is { IsFirst: true, Order: SendOrder.First })
        {
            throw Unavailable(TimeSpan.FromSeconds(5), mayHaveArrived: false, stopped);
        }
    }

    private async Task<int> CallAsync(Delivery delivery, TelegramMessage message, CancellationToken cancel)
    {
        switch (message)
        {
            case TelegramMessage.Text(var html) when delivery is { IsFirst: true, InPlaceOf: { } place }:
                return (await bot.EditMessageText(
                    delivery.Chat, place, html, ParseMode.Html, message.Keyboard, NoPreview, cancellationToken: cancel)).Id;

            case TelegramMessage.Text(var html):
                return (await bot.SendMessage(
                    delivery.Chat, html, ParseMode.Html, replyMarkup: message.Keyboard, linkPreviewOptions: NoPreview, cancellationToken: cancel)).Id;

            case TelegramMessage.Photo(var png, var caption):
                using (var stream = new MemoryStream(png.ToArray()))
                {
                    return (await bot.SendPhoto(
                        delivery.Chat, InputFile.FromStream(stream, "picture.png"), caption, ParseMode.Html, replyMarkup: message.Keyboard, cancellationToken: cancel)).Id;
                }

            case TelegramMessage.Document(var name, var content, var caption):
                using (var stream = new MemoryStream(content.ToArray()))
                {
                    return (await bot.SendDocument(
                        delivery.Chat, InputFile.FromStream(stream, name), caption, ParseMode.Html, replyMarkup: message.Keyboard, cancellationToken: cancel)).Id;
                }

            default:
                throw new NotSupportedException($"Telegram cannot send {message.GetType().Name} yet.");
        }
    }

    private static PlatformUnavailableException Unavailable(TimeSpan wait, bool mayHaveArrived, Exception cause) =>
        new(TelegramUpdates.Platform, Duration.FromTimeSpan(wait), cause) { MayHaveArrived = mayHaveArrived };

    /// <summary>The same words without markup, still escaped: in the worst case they are readable.</summary>
    private static string Plain(string html) =>
        string.Concat(html.Split('<').Select((part, i) => i is 0 ? part : part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..]));
}
