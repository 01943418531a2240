using SupportBot.Dialogue;
using Telegram.Bot.Types.ReplyMarkups;

namespace SupportBot.Telegram;

/// <summary>Lays buttons out so that their labels can be read on a phone.</summary>
internal static class Keyboard
{
    private const int MostInRow = 5;
    private const int MostLetters = 32;

    /// <summary>The keyboard, or nothing when no button is left that Telegram can show.</summary>
    /// <param name="rows">The buttons of a reply.</param>
    /// <param name="botName">Where others read along, the bot's name: a press then opens the private chat.</param>
    public static InlineKeyboardMarkup? Of(IReadOnlyList<IReadOnlyList<Button>> rows, string? botName)
    {
        var keys = rows
            .SelectMany(Broken)
            .Select(row => row.Select(button => Key(button, botName)).OfType<InlineKeyboardButton>().ToArray())
            .Where(row => row.Length > 0)
            .ToArray();

        return keys.Length > 0 ? new(keys) : null;
    }

    /// <summary>A row that is too wide becomes several of the same number of buttons.</summary>
    private static IEnumerable<Button[]> Broken(IReadOnlyList<Button> row)
    {
        var widest = row.Count > 0 ? row.Max(button => button.Label.Length + 2) : 1;
        var most = Math.Clamp(MostLetters / widest, 1, MostInRow);
        var count = (row.Count + most - 1) / most;

        return count is 0 ? [] : row.Chunk((row.Count + count - 1) / count);
    }

    private static InlineKeyboardButton? Key(Button button, string? botName) => button switch
    {
        Button.Press(var label, var call) when botName is null =>
            new(label, call.Encode()) { Style = Style(button.Look) },
        Button.Press(var label, var call) =>
            InlineKeyboardButton.WithUrl(label, DeepLink.To(botName, call.Command.Split(' ')[0]).AbsoluteUri),
        Button.Open(var label, { Scheme: "https" or "http" } page) => InlineKeyboardButton.WithUrl(label, page.AbsoluteUri),
        Button.Copy(var label, { Length: <= 256 } text) => InlineKeyboardButton.WithCopyText(label, text),

        // Telegram opens no other addresses, such as tel:; the number stands in the text.
        _ => null,
    };

    private static KeyboardButtonStyle? Style(Look look) => look switch
    {
        Look.Main => KeyboardButtonStyle.Primary,
        Look.Danger => KeyboardButtonStyle.Danger,
        _ => null,
    };
}
