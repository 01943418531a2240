using SupportBot.Dialogue;

namespace SupportBot.Tests;

/// <summary>A reply as a test writes it down: text only, times in UTC as <c>2026-03-02 09:00</c>.</summary>
internal static class PlainText
{
    public static string Of(Reply reply) => string.Join('\n', reply.Blocks.Select(Of));

    /// <summary>The labels of all buttons, row by row.</summary>
    public static IReadOnlyList<string> ButtonsOf(Reply reply) => [.. reply.Buttons.SelectMany(row => row).Select(button => button.Label)];

    public static string Of(Words words) => string.Concat(words.Select(Of));

    private static string Of(Block block) => block switch
    {
        Block.Heading(var words) => Of(words),
        Block.Paragraph(var words) => Of(words),
        Block.Note(var words) => Of(words),
        Block.Points(var items) => string.Join('\n', items.Select(item => $"- {Of(item)}")),
        Block.Facts(var rows) => string.Join('\n', rows.Select(row => $"{row.Label}: {Of(row.Value)}")),
        Block.Picture(_, var alt) => alt,
        Block.Attachment(var name, _, _) => name,
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static string Of(Run run) => run switch
    {
        Run.Plain(var text) => text,
        Run.Strong(var text) => text,
        Run.Link(var text, _) => text,
        Run.Phone(var shown, _) => shown,
        Run.Moment(var at, Precision.Minute) => at.InUtc().ToString("uuuu-MM-dd HH':'mm", null),
        Run.Moment(var at, Precision.Day) => at.InUtc().ToString("uuuu-MM-dd", null),
        Run.Moment(var at, _) => at.InUtc().ToString("HH':'mm", null),
        _ => throw new NotSupportedException(run.GetType().Name),
    };
}
