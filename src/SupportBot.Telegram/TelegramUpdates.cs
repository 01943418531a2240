using System.Globalization;
using SupportBot.Dialogue;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SupportBot.Telegram;

/// <summary>Says in the bot's own words what happened on Telegram.</summary>
/// <param name="botName">The bot's name without the @.</param>
/// <param name="offered">The commands of the menu, by name.</param>
internal sealed class TelegramUpdates(string botName, IReadOnlyDictionary<string, MenuEntry> offered)
{
    /// <summary>The adapter's own name.</summary>
    public const string Platform = "telegram";

    private const string Start = "start";

    /// <summary>What an update means, or nothing when it is not meant for the bot.</summary>
    public Arrival? Translate(Update update) => update switch
    {
        { Message: { From: { IsBot: false } person, Chat: { } chat } message } => IsPrivate(chat)
            ? Private(update, message, person)
            : InGroup(update, message, person),

        { CallbackQuery: { Data: { Length: > 0 } data, From: { } person, Message: { Chat: { } chat } message } press } =>
            IsPrivate(chat)
                ? Pressed(update, press, message, person, data)
                : new Arrival.PressedInGroup(chat.Id, press.Id, LinkOf(data, chat.Id)),

        { MyChatMember: { Chat: { } chat, NewChatMember: { } member } } when IsPrivate(chat) =>
            new Arrival.Reached(chat.Id, Id(chat.Id), member.Status is not (ChatMemberStatus.Kicked or ChatMemberStatus.Left)),

        _ => null,
    };

    /// <summary>A command of the menu, or nothing.</summary>
    public MenuEntry? Offered(string name) => offered.GetValueOrDefault(name);

    private Arrival.Asked Private(Update update, Message message, User person)
    {
        // A voice message or a sticker has no text: the bot says that it reads text only.
        var text = message.Text ?? message.Caption ?? "";

        if (message.Document is { } file && offered.Values.Any(entry => entry.TakesFile))
        {
            return new(message.Chat.Id, From(update, message.Chat, person, new ChatInput.Sent(null, text)))
            {
                FileId = file.FileSize > ChatInput.Sent.MostBytes ? null : file.FileId,
            };
        }

        var (line, group) = Continued(text);

        return new(message.Chat.Id, From(update, message.Chat, person, new ChatInput.Said(line)) with { Community = group });
    }

    private Arrival? InGroup(Update update, Message message, User person)
    {
        if (message.Text is not { } text || !CommandLine.IsOne(text) || !IsForThisBot(text)) return null;

        var line = CommandLine.Split(text, _ => false);

        return Offered(line.Command) switch
        {
            { Needs: Needs.Nothing } => new Arrival.Asked(
                message.Chat.Id,
                From(update, message.Chat, person, new ChatInput.Said(text)) with { Place = ChatPlace.Shared, Community = Id(message.Chat.Id) }),
            null when line.Command is not Start => null,

            { IsLocal: true, Name: var name } => new Arrival.AskedInGroup(message.Chat.Id, DeepLink.Of(name, message.Chat.Id), person.LanguageCode),

            // What was typed after a personal command in front of others is left unread.
            _ => new Arrival.AskedInGroup(message.Chat.Id, DeepLink.Of(line with { Rest = "" }), person.LanguageCode),
        };
    }

    private static Arrival.Asked Pressed(Update update, CallbackQuery press, Message message, User person, string data)
    {
        var call = new ChatInput.Called(CommandCall.Decode(data));

        // A message that Telegram no longer shows to bots has no date.
        var hasText = message.Text is not null && message.Date > DateTime.UnixEpoch;

        return new(message.Chat.Id, From(update, message.Chat, person, call), new(press.Id, message.Id, hasText));
    }

    /// <summary>What a link into the private chat stands for, and the group it says it came from.</summary>
    private (string Text, string? Group) Continued(string text)
    {
        if (!CommandLine.IsOne(text)) return (text, null);

        var line = CommandLine.Split(text, _ => false);

        if (line.Command is not Start) return (text, null);

        var (group, rest) = DeepLink.GroupIn(line.Rest) is var (id, payload) ? (id, payload) : (null, line.Rest);

        return (DeepLink.Read(rest, Offered) ?? $"/{Start}", group);
    }

    /// <summary>In a group, <c>/help@other_bot</c> is meant for another bot.</summary>
    private bool IsForThisBot(string text)
    {
        var word = text.Split(' ', '\n')[0];
        var at = word.IndexOf('@', StringComparison.Ordinal);

        return at < 0 || word.AsSpan(at + 1).Equals(botName, StringComparison.OrdinalIgnoreCase);
    }

    private string LinkOf(string data, long group)
    {
        var word = CommandCall.Decode(data).Command.Split(' ')[0];

        return Offered(word) switch
        {
            null => Start,
            { IsLocal: true } => DeepLink.Of(word, group),
            _ => word,
        };
    }

    private static ChatUpdate From(Update update, Chat chat, User person, ChatInput input) =>
        new(new(Platform, Id(chat.Id), Id(person.Id)), input)
        {
            Key = Id(update.Id),
            Language = person.LanguageCode,
        };

    private static bool IsPrivate(Chat chat) => chat.Type is ChatType.Private;

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
