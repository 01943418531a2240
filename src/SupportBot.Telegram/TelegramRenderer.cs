using System.Globalization;
using NodaTime;
using SupportBot.Dialogue;

namespace SupportBot.Telegram;

/// <summary>Gives a reply its Telegram look: HTML, an inline keyboard, pictures with captions, files.</summary>
internal static class TelegramRenderer
{
    private const int MostText = 4096;
    private const int MostCaption = 1024;

    /// <summary>The messages that show a reply, in order.</summary>
    /// <param name="reply">What to show.</param>
    /// <param name="botName">Where others read along, the bot's name, so that every button leads to the private chat.</param>
    public static IReadOnlyList<TelegramMessage> Render(Reply reply, string? botName = null)
    {
        var messages = Messages(reply).ToList();

        if (messages.Count > 0 && Keyboard.Of(reply.Buttons, botName) is { } keyboard)
        {
            messages[^1] = messages[^1] with { Keyboard = keyboard };
        }

        return messages;
    }

    private static IEnumerable<TelegramMessage> Messages(Reply reply)
    {
        var texts = new List<IReadOnlyList<Line>>();

        foreach (var block in reply.Blocks)
        {
            switch (block)
            {
                case Block.Picture picture:
                    // One message is read more easily than two: what stands before the picture becomes its caption.
                    IReadOnlyList<Line>[] caption = [.. texts, [new(new Piece(picture.Alt))]];
                    var fits = Page.Split(caption, MostCaption) is [_];
                    foreach (var page in fits ? [] : Page.Split(caption, MostText)) yield return new TelegramMessage.Text(page.Html);
                    yield return new TelegramMessage.Photo(picture.Png, fits ? Page.Split(caption, MostCaption)[0].Html : "");
                    texts.Clear();
                    break;

                case Block.Attachment file:
                    foreach (var page in Page.Split(texts, MostText)) yield return new TelegramMessage.Text(page.Html);
                    yield return new TelegramMessage.Document(file.Name, file.Content);
                    texts.Clear();
                    break;

                default:
                    texts.Add(Lines(block, reply.Zone));
                    break;
            }
        }

        foreach (var page in Page.Split(texts, MostText)) yield return new TelegramMessage.Text(page.Html);
    }

    private static IReadOnlyList<Line> Lines(Block block, DateTimeZone zone) => block switch
    {
        Block.Heading(var words) => [new([.. words.Select(run => Piece(run, zone) is { Open: "" } plain ? Bold(plain.Text) : Piece(run, zone))])],
        Block.Paragraph(var words) => [Line(words, zone)],
        Block.Note(var words) => [new([.. words.Select(run => Piece(run, zone) is { Open: "" } plain ? Italic(plain.Text) : Piece(run, zone))])],
        Block.Points(var items) => [.. items.Select(words => new Line([new("• "), .. Line(words, zone).Pieces]))],
        Block.Facts(var rows) => [.. rows.Select(row => new Line([Bold(row.Label), new(": "), .. Line(row.Value, zone).Pieces]))],
        _ => throw new NotSupportedException($"Telegram has no look for {block.GetType().Name} yet."),
    };

    private static Line Line(Words words, DateTimeZone zone) => new([.. words.Select(run => Piece(run, zone))]);

    private static Piece Piece(Run run, DateTimeZone zone) => run switch
    {
        Run.Plain(var text) => new(text),
        Run.Strong(var text) => Bold(text),
        Run.Moment(var at, var precision) => new(at.InZone(zone).ToString(Pattern(precision), CultureInfo.InvariantCulture)),
        Run.Link(var text, var page) => new(text, $"<a href=\"{page.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)}\">", "</a>"),

        // Telegram dials a number that begins with + by itself; any other it copies with one tap.
        Run.Phone(var shown, _) => shown.StartsWith('+') ? new(shown) : new(shown, "<code>", "</code>"),
        _ => throw new NotSupportedException($"Telegram has no look for {run.GetType().Name} yet."),
    };

    private static Piece Bold(string text) => new(text, "<b>", "</b>");

    private static Piece Italic(string text) => new(text, "<i>", "</i>");

    private static string Pattern(Precision precision) => precision switch
    {
        Precision.Minute => "ddd d MMM, HH':'mm",
        Precision.Day => "ddd d MMM",
        Precision.Time => "HH':'mm",
        _ => throw new NotSupportedException($"Telegram has no look for {precision} yet."),
    };
}
