using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace SupportBot.Telegram;

/// <summary>Fetches files that people send.</summary>
internal sealed class TelegramFiles(ITelegramBotClient bot, TimeProvider time)
{
    private const int MostTries = 4;

    /// <summary>The bytes of a file by Telegram's id, or nothing when Telegram does not give them.</summary>
    public async Task<ReadOnlyMemory<byte>?> FetchAsync(string id, CancellationToken cancel)
    {
        var backoff = new Backoff();

        for (var tries = 1; ; tries++)
        {
            try
            {
                using var bytes = new MemoryStream();
                await bot.GetInfoAndDownloadFile(id, bytes, cancel);

                return bytes.ToArray();
            }
            catch (RequestException exception) when (tries < MostTries && SendFault.Of(exception) is SendFault.Trouble or SendFault.Flood)
            {
                await Task.Delay(SendFault.Of(exception) is SendFault.Flood(var wait) ? wait : backoff.Next(), time, cancel);
            }
            catch (RequestException)
            {
                return null;
            }
        }
    }
}
