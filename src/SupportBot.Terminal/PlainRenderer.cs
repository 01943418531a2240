using SupportBot.Dialogue;

namespace SupportBot.Terminal;

/// <summary>Gives a reply its look where no person sits at a terminal: plain lines, each paragraph on one of its own.</summary>
internal static class PlainRenderer
{
    /// <summary>The lines of a reply.</summary>
    public static IEnumerable<string> Lines(Reply reply) =>
    [
        .. reply.Blocks.SelectMany(block => Lines(block, reply)),
        .. TerminalRenderer.Buttons(reply).Select(button => button.Number.Length > 0 ? $"{button.Number} {button.Text}" : $"({button.Text})"),
    ];

    private static IEnumerable<string> Lines(Block block, Reply reply) => block switch
    {
        Block.Heading(var words) => [TerminalText.Of(words, reply)],
        Block.Paragraph(var words) => [TerminalText.Of(words, reply)],
        Block.Points(var items) => items.Select(item => $"- {TerminalText.Of(item, reply)}"),
        Block.Facts(var rows) => rows.Select(row => $"{row.Label}: {TerminalText.Of(row.Value, reply)}"),
        Block.Note(var words) => [TerminalText.Of(words, reply)],
        Block.Picture(_, var alt) => [TerminalText.Safe(alt)],
        Block.Attachment(var name, _, var content) => [TerminalText.OfFile(name, content.Length)],
        _ => throw new NotSupportedException($"The terminal has no look for {block.GetType().Name} yet."),
    };
}
