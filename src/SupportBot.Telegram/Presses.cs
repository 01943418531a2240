using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace SupportBot.Telegram;

/// <summary>Tells Telegram that a press arrived, at once, so that the button stops spinning.</summary>
internal sealed class Presses(ITelegramBotClient bot)
{
    /// <summary>Answers at once what was pressed; anything else needs no such answer.</summary>
    /// <param name="arrival">What arrived; nothing where it could not be read.</param>
    /// <param name="botName">The bot's name, for a link into its private chat.</param>
    /// <param name="cancel">Gives up.</param>
    public Task AcknowledgeAsync(Arrival? arrival, string botName, CancellationToken cancel) => arrival switch
    {
        Arrival.Asked { Press.Id: var id } => AnswerAsync(id, opens: null, cancel),
        Arrival.PressedInGroup(_, var id, var link) => AnswerAsync(id, DeepLink.To(botName, link), cancel),
        _ => Task.CompletedTask,
    };

    /// <summary>Answers a press; one that is too old is passed over.</summary>
    /// <param name="id">The press.</param>
    /// <param name="opens">The link to open, or nothing.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task AnswerAsync(string id, Uri? opens, CancellationToken cancel)
    {
        try
        {
            await bot.AnswerCallbackQuery(id, url: opens?.AbsoluteUri, cancellationToken: cancel);
        }
        catch (Exception passed) when (passed is RequestException or OperationCanceledException)
        {
            // The answer itself shows that the press arrived.
        }
    }
}
