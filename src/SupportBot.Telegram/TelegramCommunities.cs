using System.Globalization;
using NodaTime;
using SupportBot.Dialogue;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SupportBot.Telegram;

/// <summary>Groups. Telegram is asked each time who somebody is in one.</summary>
/// <param name="bot">Asks.</param>
/// <param name="sender">Writes.</param>
/// <param name="menu">Which commands are about a group; asked for late, because commands themselves ask about groups.</param>
/// <param name="time">For waiting.</param>
internal sealed class TelegramCommunities(ITelegramBotClient bot, TelegramSender sender, Func<ICommandMenu> menu, TimeProvider time) : ICommunities
{
    private const int MostTries = 3;

    private static readonly Duration Soon = Duration.FromSeconds(10);

    private string? _name;

    public string Platform => TelegramUpdates.Platform;

    /// <summary>A link may say that it came from any group: what it says counts only for somebody who is in there.</summary>
    public async Task<ChatUpdate> CheckAsync(ChatUpdate update, CancellationToken cancel)
    {
        if (update is not { Place: ChatPlace.Private, Community: { } group }) return update;

        try
        {
            return (await StandingAsync(group, update.From.User, cancel)).IsMember ? update : update with { Community = null };
        }
        catch (PlatformUnavailableException)
        {
            return update with { Community = null };
        }
    }

    public async Task<Standing> StandingAsync(string community, string account, CancellationToken cancel)
    {
        var (group, person) = (long.Parse(community, CultureInfo.InvariantCulture), long.Parse(account, CultureInfo.InvariantCulture));
        var backoff = new Backoff();

        for (var tries = 1; ; tries++)
        {
            try
            {
                return Of(await bot.GetChatMember(group, person, cancel));
            }
            catch (RequestException exception) when (SendFault.Of(exception) is SendFault.Trouble or SendFault.Flood)
            {
                var wait = SendFault.Of(exception) is SendFault.Flood(var asked) ? asked : backoff.Next();

                if (tries >= MostTries) throw new PlatformUnavailableException(Platform, Duration.FromTimeSpan(wait), exception);

                await Task.Delay(wait, time, cancel);
            }
            catch (RequestException)
            {
                // Not in there, no such group, or the bot is not in it any more.
                return Standing.None;
            }
        }
    }

    public async Task PostAsync(string chat, Reply reply, string delivery, CancellationToken cancel)
    {
        var name = await NameAsync(cancel);
        var group = long.Parse(chat, CultureInfo.InvariantCulture);

        await sender.SendAsync(new(group, SendOrder.First, TelegramRenderer.Render(Linked(reply, group, name), name)), cancel);
    }

    private async Task<string> NameAsync(CancellationToken cancel)
    {
        try
        {
            return _name ??= (await bot.GetMe(cancel)).Username ?? "";
        }
        catch (RequestException exception)
        {
            throw new PlatformUnavailableException(Platform, Soon, exception);
        }
    }

    /// <summary>A button of a command that is about a group leads into the private chat and keeps the group in mind.</summary>
    private Reply Linked(Reply reply, long group, string name) => reply with
    {
        Buttons = [.. reply.Buttons.Select(row => (IReadOnlyList<Button>)[.. row.Select(button => Linked(button, group, name))])],
    };

    private Button Linked(Button button, long group, string name) =>
        button is Button.Press(var label, var call) && call.Command.Split(' ')[0] is var word
        && menu().Offer("en").Any(entry => entry.Name == word && entry.IsLocal)
            ? new Button.Open(label, DeepLink.To(name, DeepLink.Of(word, group)))
            : button;

    private static Standing Of(ChatMember member) => member.Status switch
    {
        ChatMemberStatus.Creator or ChatMemberStatus.Administrator => new(true, true, []),
        ChatMemberStatus.Member => new(true, false, []),
        ChatMemberStatus.Restricted => member is ChatMemberRestricted { IsMember: true } ? new(true, false, []) : Standing.None,
        _ => Standing.None,
    };
}
