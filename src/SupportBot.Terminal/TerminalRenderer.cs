using Spectre.Console;
using Spectre.Console.Rendering;
using SupportBot.Dialogue;

namespace SupportBot.Terminal;

/// <summary>
/// Gives a reply its look in a terminal: paragraphs, and buttons as numbers to type. Everything that a colour says, the
/// words say as well.
/// </summary>
internal static class TerminalRenderer
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Key = new(Color.Teal, decoration: Decoration.Bold);
    private static readonly Style Urgent = new(Color.Yellow, decoration: Decoration.Bold);

    /// <summary>The reply for a terminal with colours.</summary>
    public static IRenderable Render(Reply reply) => new Rows(
    [
        .. reply.Blocks.SelectMany(block => Lines(block, reply)),
        .. Buttons(reply).Select(button => Button(button.Number, button.Text)),
        new Text(""),
    ]);

    /// <summary>The buttons of a reply with what is typed for each.</summary>
    public static IEnumerable<(string Number, string Text, Button Button)> Buttons(Reply reply)
    {
        var number = 0;

        foreach (var button in reply.Buttons.SelectMany(row => row))
        {
            if (button is Dialogue.Button.Copy) continue;

            // While a text is awaited a number is that text, so a button is pressed by its label.
            number++;
            yield return (
                reply.Awaits is not Awaits.Anything ? "" : $"[{number}]",
                button is Dialogue.Button.Open(var label, var page) ? $"{label} <{page}>" : button.Label,
                button);
        }
    }

    private static IEnumerable<IRenderable> Lines(Block block, Reply reply) => block switch
    {
        Block.Heading(var words) => [new Text(TerminalText.Of(words, reply), reply.Urgent ? Urgent : Strong)],
        Block.Paragraph(var words) => [Line(words, reply, Style.Plain)],
        Block.Points(var items) => items.Select(item => Line(["• ", .. item], reply, Style.Plain)),
        Block.Facts(var rows) => rows.Select(row => Line([new Run.Strong($"{row.Label}: "), .. row.Value], reply, Style.Plain)),
        Block.Note(var words) => [Line(words, reply, Quiet)],
        Block.Picture(_, var alt) => [new Text(TerminalText.Safe(alt), Quiet)],
        Block.Attachment(var name, _, var content) => [new Text(TerminalText.OfFile(name, content.Length), Quiet)],
        _ => throw new NotSupportedException($"The terminal has no look for {block.GetType().Name} yet."),
    };

    private static Paragraph Line(Words words, Reply reply, Style style) => words.Aggregate(
        new Paragraph(),
        (line, run) => line.Append(TerminalText.Of(run, reply), run is Run.Strong ? style.Combine(Strong) : style));

    private static Paragraph Button(string number, string text) => number.Length > 0
        ? new Paragraph().Append($"{number} ", Key).Append(text)
        : new Paragraph().Append($"({text})", Key);
}
