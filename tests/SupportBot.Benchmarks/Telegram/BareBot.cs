using System.Runtime.InteropServices;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace SupportBot.Benchmarks.Telegram;

/// <summary>
/// The least that a bot on the client library can be: no host, no memory, one update after the other. What it needs, no bot on
/// this library and runtime can do without.
/// </summary>
internal static class BareBot
{
    private static readonly InlineKeyboardMarkup Keyboard = new([Row(1), Row(6)]);

    public static async Task<int> RunAsync()
    {
        using var stop = new CancellationTokenSource();
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => { signal.Cancel = true; stop.Cancel(); });
        var bot = new TelegramBotClient(new TelegramBotClientOptions(
            Environment.GetEnvironmentVariable("TOKEN")!, Environment.GetEnvironmentVariable("API")));

        for (var offset = 0; !stop.IsCancellationRequested;)
        {
            try
            {
                foreach (var update in await bot.GetUpdates(offset, timeout: 30, cancellationToken: stop.Token))
                {
                    offset = update.Id + 1;
                    await bot.SendMessage(
                        update.Message!.Chat.Id, "<b>How is your mood?</b>\n\n<i>1 is the worst, 10 the best.</i>", ParseMode.Html,
                        replyMarkup: Keyboard, cancellationToken: stop.Token);
                }
            }
            catch (Exception end) when (end is OperationCanceledException or RequestException && stop.IsCancellationRequested)
            {
                break;
            }
        }

        return 0;
    }

    private static IEnumerable<InlineKeyboardButton> Row(int from) =>
        Enumerable.Range(from, 5).Select(mood => InlineKeyboardButton.WithCallbackData($"{mood}", $"fill|abcdefgh|mood|{mood}"));
}
