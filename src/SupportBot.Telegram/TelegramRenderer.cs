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

    private static IEnumerable<TelegramMessage> Messages(Reply reply) =>
        WithCaption(reply) is { } one ? [one] : Several(reply);

    /// <summary>One message is read more easily than two: what stands around a picture or a file becomes its caption.</summary>
    private static TelegramMessage? WithCaption(Reply reply)
    {
        if (reply.Blocks.Where(block => block is Block.Picture or Block.Attachment).ToList() is not [var carrier]) return null;

        var pages = Page.Split(reply.Blocks.Where(block => block is not Block.Attachment).Select(block => Lines(block, reply)), MostCaption);
        if (pages.Count > 1) return null;

        var caption = pages is [var page] ? page.Html : "";

        return carrier is Block.Attachment file
            ? new TelegramMessage.Document(file.Name, file.Content, caption)
            : new TelegramMessage.Photo(((Block.Picture)carrier).Png, caption);
    }

    private static IEnumerable<TelegramMessage> Several(Reply reply)
    {
        var texts = new List<IReadOnlyList<Line>>();

        foreach (var block in reply.Blocks)
        {
            switch (block)
            {
                case Block.Picture picture:
                    IReadOnlyList<Line>[] caption = [.. texts, Lines(picture, reply)];
                    var fits = Page.Split(caption, MostCaption) is [_];
                    foreach (var page in fits ? [] : Page.Split(caption, MostText)) yield return new TelegramMessage.Text(page.Html);
                    yield return new TelegramMessage.Photo(picture.Png, fits ? Page.Split(caption, MostCaption)[0].Html : "");
                    texts.Clear();
                    break;

                case Block.Attachment file:
                    foreach (var page in Page.Split(texts, MostText)) yield return new TelegramMessage.Text(page.Html);
                    yield return new TelegramMessage.Document(file.Name, file.Content, "");
                    texts.Clear();
                    break;

                default:
                    texts.Add(Lines(block, reply));
                    break;
            }
        }

        foreach (var page in Page.Split(texts, MostText)) yield return new TelegramMessage.Text(page.Html);
    }

    private static IReadOnlyList<Line> Lines(Block block, Reply reply) => block switch
    {
        Block.Heading(var words) => [new([.. words.Select(run => Piece(run, reply) is { Open: "" } plain ? Bold(plain.Text) : Piece(run, reply))])],
        Block.Paragraph(var words) => [Line(words, reply)],
        Block.Picture(_, var alt) => [new(new Piece(alt))],
        Block.Note(var words) => [new([.. words.Select(run => Piece(run, reply) is { Open: "" } plain ? Italic(plain.Text) : Piece(run, reply))])],
        Block.Points(var items) => [.. items.Select(words => new Line([new("• "), .. Line(words, reply).Pieces]))],
        Block.Facts(var rows) => [.. rows.Select(row => new Line([Bold(row.Label), new(": "), .. Line(row.Value, reply).Pieces]))],
        _ => throw new NotSupportedException($"Telegram has no look for {block.GetType().Name} yet."),
    };

    private static Line Line(Words words, Reply reply) => new([.. words.Select(run => Piece(run, reply))]);

    private static Piece Piece(Run run, Reply reply) => run switch
    {
        Run.Plain(var text) => new(text),
        Run.Strong(var text) => Bold(text),
        Run.Moment(var at, var precision) => new(at.InZone(reply.Zone).ToString(Pattern(precision), CultureOf(reply.Language))),
        Run.Link(var text, var page) => new(text, $"<a href=\"{page.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)}\">", "</a>"),

        // Telegram dials a number that begins with + by itself; any other it copies with one tap.
        Run.Phone(var shown, _) => shown.StartsWith('+') ? new(shown) : new(shown, "<code>", "</code>"),
        _ => throw new NotSupportedException($"Telegram has no look for {run.GetType().Name} yet."),
    };

    private static Piece Bold(string text) => new(text, "<b>", "</b>");

    private static Piece Italic(string text) => new(text, "<i>", "</i>");

    /// <summary>Dates are named in the language of the reply.</summary>
    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private static string Pattern(Precision precision) => precision switch
    {
        Precision.Minute => "ddd d MMM, HH':'mm",
        Precision.Day => "ddd d MMM",
        Precision.Time => "HH':'mm",
        _ => throw new NotSupportedException($"Telegram has no look for {precision} yet."),
    };
}
