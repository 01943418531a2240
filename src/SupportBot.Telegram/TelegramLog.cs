using Microsoft.Extensions.Logging;

namespace SupportBot.Telegram;

/// <summary>All that this platform logs: codes, kinds and update ids, never a word or an id of a person.</summary>
internal static partial class TelegramLog
{
    [LoggerMessage(LogLevel.Information, "Telegram: listening as @{Name} by {Way}.")]
    public static partial void Listening(this ILogger log, string name, string way);

    [LoggerMessage(LogLevel.Error, "Telegram does not know the token. Set Telegram:Token to the one that @BotFather gave.")]
    public static partial void WrongToken(this ILogger log);

    [LoggerMessage(LogLevel.Warning, "Another process asks for the updates of this bot. Only one may; trying again in {Seconds} s.")]
    public static partial void SecondPoller(this ILogger log, double seconds);

    [LoggerMessage(LogLevel.Warning, "Telegram is out of reach ({Fault}); trying again in {Seconds:0.0} s.")]
    public static partial void OutOfReach(this ILogger log, string fault, double seconds);

    [LoggerMessage(LogLevel.Error, "Updates could not be kept ({Kind}); they stay at Telegram, and help in danger is given all the same.")]
    public static partial void CannotKeep(this ILogger log, string kind);

    [LoggerMessage(LogLevel.Warning, "Update {Id} cannot be read ({Kind}); it is set aside.")]
    public static partial void Unreadable(this ILogger log, long id, string kind);

    [LoggerMessage(LogLevel.Error, "Update {Id} could not be answered ({Kind}); it is set aside.")]
    public static partial void Poison(this ILogger log, long id, string kind);

    [LoggerMessage(LogLevel.Warning, "The menu of commands could not be set ({Fault}).")]
    public static partial void NoMenu(this ILogger log, string fault);

    [LoggerMessage(LogLevel.Warning, "Something that is not Telegram called the webhook.")]
    public static partial void NotTelegram(this ILogger log);
}
