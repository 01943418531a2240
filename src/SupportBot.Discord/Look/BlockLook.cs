using SupportBot.Dialogue;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Look;

/// <summary>Gives one block its look: text, a picture or a file.</summary>
internal static class BlockLook
{
    /// <summary>The block as markdown; nothing for a picture and a file.</summary>
    public static string? Text(Block block) => block switch
    {
        Block.Heading(var words) => $"### {OneLine(Markdown.Of(words))}",
        Block.Paragraph(var words) => Markdown.Of(words),
        Block.Points(var items) => string.Join('\n', items.Select(item => $"- {OneLine(Markdown.Of(item))}")),
        Block.Facts(var rows) => string.Join('\n', rows.Select(row => $"**{Markdown.Escape(row.Label)}**: {Markdown.Of(row.Value)}")),
        Block.Note(var words) => string.Join('\n', Markdown.Of(words).Split('\n').Select(line => line.Length is 0 ? line : $"-# {line}")),
        Block.Picture or Block.Attachment => null,
        _ => throw new NotSupportedException($"Discord has no look for {block.GetType().Name} yet."),
    };

    public static (Component Component, Upload File, string Description) Shown(Block.Picture picture, int number)
    {
        var name = $"picture-{number}.png";
        var words = Limits.Short(picture.Alt, Limits.AltText);
        var gallery = new Component(ComponentType.Gallery) { Items = [new(new($"attachment://{name}"), words)] };

        return (gallery, new(name, "image/png", picture.Png), words);
    }

    public static (Component Component, Upload File) Shown(Block.Attachment attachment) => (
        new Component(ComponentType.File) { File = new($"attachment://{attachment.Name}") },
        new(attachment.Name, attachment.MediaType, attachment.Content));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
