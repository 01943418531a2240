using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace SupportBot.Telegram;

/// <summary>Tells Telegram that a press arrived, at once, so that the button stops spinning.</summary>
internal sealed class Presses(ITelegramBotClient bot)
{
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
