using SupportBot.Dialogue;
using SupportBot.Discord.Look;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>Gives a reply its Discord look: text, pictures and rows of buttons; more than one message when it is long.</summary>
internal static class DiscordRenderer
{
    /// <summary>Room that buttons get on the last message, in components.</summary>
    private const int MostRows = 5;

    /// <summary>
    /// The messages that show a reply, top to bottom; the buttons are under the last. Never empty, and never a ping.
    /// </summary>
    /// <param name="reply">What to show.</param>
    /// <param name="onlyForOne">Whether others could read along otherwise.</param>
    public static IReadOnlyList<OutgoingMessage> Render(Reply reply, bool onlyForOne)
    {
        var pages = new List<Page> { new() };

        foreach (var block in reply.Blocks) Add(pages, block);

        var rows = ButtonLook.Rows(reply.Buttons.Take(MostRows));
        var last = pages[^1];

        if (last.IsEmpty && pages.Count is 1 && rows.Count is 0) last.Add("…");

        if (!last.HasRoomFor(rows.Sum(row => 1 + row.Components!.Count))) pages.Add(last = new Page());

        last.Components.AddRange(rows);

        return [.. pages.Select(page => page.ToMessage(onlyForOne ? MessageFlags.Ephemeral : 0))];
    }

    /// <summary>A reply that the person did not ask for: plain, so that a phone's notification shows the text.</summary>
    public static OutgoingMessage RenderPlain(Reply reply)
    {
        var texts = reply.Blocks.Select(BlockLook.Text).ToList();
        var content = string.Join("\n\n", texts);

        return texts.Contains(null) || string.IsNullOrWhiteSpace(content) || content.Length > Limits.Content
            ? Render(reply, onlyForOne: false)[0]
            : new OutgoingMessage { Content = content, Components = ButtonLook.Rows(reply.Buttons.Take(MostRows)) };
    }

    private static void Add(List<Page> pages, Block block)
    {
        switch (block)
        {
            case Block.Picture picture:
                var (gallery, file, words) = BlockLook.Shown(picture, pages.Sum(page => page.Files.Count) + 1);
                WithRoom(pages, 0, 1).Add(gallery, file, words);
                break;
            case Block.Attachment attachment:
                var (shown, kept) = BlockLook.Shown(attachment);
                WithRoom(pages, 0, 1, kept.Content.Length).Add(shown, kept, null);
                break;
            default:
                foreach (var piece in Pages.Of(BlockLook.Text(block)!, Limits.Text)) WithRoom(pages, piece.Length, 1).Add(piece);
                break;
        }
    }

    private static Page WithRoom(List<Page> pages, int length, int components, int fileBytes = 0)
    {
        if (!pages[^1].HasRoomFor(components, length, fileBytes)) pages.Add(new Page());

        return pages[^1];
    }
}
