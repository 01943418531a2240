using System.Collections.Concurrent;
using NodaTime.Extensions;
using SupportBot.Dialogue;

namespace SupportBot.Telegram;

/// <summary>Answers what arrived: hands it to the conversations and delivers the reply, however long Telegram takes.</summary>
internal sealed class TelegramAnswers(
    IConversations conversations, TelegramSender sender, TelegramFiles files, TelegramCommunities groups, IPlatformMemory memory, ICommandMenu menu,
    TimeProvider time) : IDisposable
{
    private const int MostAtOnce = 32;

    private readonly SemaphoreSlim _room = new(MostAtOnce);
    private readonly ConcurrentDictionary<long, int> _questions = new();

    /// <summary>Ends when the answer has arrived, or when nothing reaches the person any more.</summary>
    public async Task AnswerAsync(Arrival arrival, string botName, CancellationToken cancel)
    {
        switch (arrival)
        {
            case Arrival.Asked asked:
                await AnswerAsync(asked, botName, cancel);
                break;

            case Arrival.AskedInGroup(var chat, var link, var language):
                await DeliverAsync(new(chat, SendOrder.Answer, TelegramRenderer.Render(Invitation(botName, link, language))), cancel);
                break;

            case Arrival.Reached(_, var account, var reachable):
                await memory.ReachableAsync(TelegramUpdates.Platform, account, reachable, cancel);
                break;
        }
    }

    public void Dispose() => _room.Dispose();

    private async Task AnswerAsync(Arrival.Asked asked, string botName, CancellationToken cancel)
    {
        if (asked is { FileId: { } id, Update.Input: ChatInput.Sent sent })
        {
            asked = asked with { Update = asked.Update with { Input = sent with { Content = await files.FetchAsync(id, cancel) } } };
        }

        var reply = await AskAsync(await groups.CheckAsync(asked.Update, cancel), cancel);

        if (asked.Update.Place is ChatPlace.Shared)
        {
            await AnswerInGroupAsync(asked, reply, botName, cancel);

            return;
        }

        var order = reply.Urgent ? SendOrder.Urgent : SendOrder.Answer;
        var delivery = new Delivery(asked.Chat, order, TelegramRenderer.Render(reply));

        if (asked.Press is { HasText: true } press && reply.Placement is Placement.InPlace) delivery.InPlaceOf = press.MessageId;

        await DeliverAsync(delivery, cancel);
        await RemoveAnsweredQuestionAsync(asked, reply, delivery, cancel);
    }

    private async Task<Reply> AskAsync(ChatUpdate update, CancellationToken cancel)
    {
        await _room.WaitAsync(cancel);

        try
        {
            return await conversations.AnswerAsync(update, cancel);
        }
        finally
        {
            _room.Release();
        }
    }

    private Task AnswerInGroupAsync(Arrival.Asked asked, Reply reply, string botName, CancellationToken cancel)
    {
        var open = reply.Audience is Audience.Everyone || reply.Urgent;
        var line = CommandLine.Split(((ChatInput.Said)asked.Update.Input).Text, _ => false);
        var shown = open ? reply : Invitation(botName, DeepLink.Of(line), asked.Update.Language);
        var order = reply.Urgent ? SendOrder.Urgent : SendOrder.Answer;

        return DeliverAsync(new(asked.Chat, order, TelegramRenderer.Render(shown, botName)), cancel);
    }

    /// <summary>A question that was answered by typing keeps its text and loses its buttons.</summary>
    private async Task RemoveAnsweredQuestionAsync(
        Arrival.Asked asked, Reply reply, Delivery delivery, CancellationToken cancel)
    {
        var answered = _questions.TryRemove(asked.Chat, out var question) && asked.Press is null && question != delivery.LastId;

        if (reply.Awaits is not Awaits.Anything && delivery.LastId is { } id) _questions[asked.Chat] = id;
        if (answered) await sender.RemoveButtonsAsync(asked.Chat, question, cancel);
    }

    private Reply Invitation(string botName, string link, string? language) =>
        new(new Block.Paragraph(menu.Phrase("telegram.group.text", language ?? "en")))
        {
            Buttons = [[new Button.Open(menu.Phrase("telegram.group.button", language ?? "en"), DeepLink.To(botName, link))]],
        };

    private async Task DeliverAsync(Delivery delivery, CancellationToken cancel)
    {
        var backoff = new Backoff();

        while (true)
        {
            try
            {
                await sender.SendAsync(delivery, cancel);

                return;
            }
            catch (PlatformUnavailableException unavailable)
            {
                var wait = backoff.Next();
                var asked = unavailable.RetryAfter.ToTimeSpan();
                await Task.Delay(wait > asked ? wait : asked, time, cancel);
            }
            catch (PersonUnreachableException) when (delivery.Chat > 0)
            {
                await memory.ReachableAsync(TelegramUpdates.Platform, $"{delivery.Chat}", reachable: false, cancel);

                return;
            }
            catch (PersonUnreachableException)
            {
                // The bot was put out of a group.
                return;
            }
        }
    }
}
