using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace SupportBot.Telegram;

/// <summary>Offers the commands as the bot's menu, in every language; in groups only what may be asked in the open.</summary>
internal sealed class TelegramCommands(ITelegramBotClient bot, ICommandMenu menu, TimeProvider time, ILogger<TelegramCommands> log)
{
    private const int MostTries = 6;

    /// <summary>Sets every list. A language counts only inside its scope, so each scope is set in each language.</summary>
    public async Task SetAsync(CancellationToken cancel)
    {
        foreach (var (language, isDefault) in menu.Languages.Select((language, i) => (language, i is 0)))
        {
            var offered = menu.Offer(language);
            var entries = offered.Where(entry => entry.Needs is not Needs.Administrator).ToList();
            var inGroups = entries.Where(entry => entry.Needs is Needs.Nothing).ToList();
            var code = isDefault ? null : language.Split('-')[0];

            await SetAsync(entries, BotCommandScope.Default(), code, cancel);
            await SetAsync(entries, BotCommandScope.AllPrivateChats(), code, cancel);
            await SetAsync(inGroups, BotCommandScope.AllGroupChats(), code, cancel);
            await SetAsync([.. inGroups, .. offered.Where(entry => entry.Needs is Needs.Administrator)], BotCommandScope.AllChatAdministrators(), code, cancel);
        }
    }

    private async Task SetAsync(
        IReadOnlyList<MenuEntry> entries, BotCommandScope scope, string? language, CancellationToken cancel)
    {
        var backoff = new Backoff();

        for (var tries = 1; ; tries++)
        {
            try
            {
                await bot.SetMyCommands(
                    entries.Select(entry => new BotCommand(entry.Name, entry.Help)), scope, language, cancel);

                return;
            }
            catch (RequestException exception) when (SendFault.Of(exception) is SendFault.Flood or SendFault.Trouble && tries < MostTries)
            {
                var wait = SendFault.Of(exception) is SendFault.Flood(var asked) ? asked : backoff.Next();
                await Task.Delay(wait, time, cancel);
            }
            catch (RequestException exception)
            {
                log.NoMenu(SendFault.Of(exception).GetType().Name);

                return;
            }
        }
    }
}
