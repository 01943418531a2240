using Telegram.Bot.Types.ReplyMarkups;

namespace SupportBot.Telegram;

/// <summary>One message as Telegram takes it.</summary>
internal abstract record TelegramMessage
{
    private TelegramMessage() { }

    /// <summary>What stands under it; only the last message of a reply has buttons.</summary>
    public InlineKeyboardMarkup? Keyboard { get; init; }

    /// <summary>A text of at most 4,096 code points.</summary>
    internal sealed record Text(string Html) : TelegramMessage;

    /// <summary>A picture with a caption of at most 1,024 code points.</summary>
    internal sealed record Photo(ReadOnlyMemory<byte> Png, string Caption) : TelegramMessage;

    /// <summary>A file with a caption of at most 1,024 code points.</summary>
    internal sealed record Document(string Name, ReadOnlyMemory<byte> Content, string Caption) : TelegramMessage;
}
