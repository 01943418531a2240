using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>Cuts a long section into pages, never within a point or a fact, and never between a heading and what it heads.</summary>
internal static class Pages
{
    /// <summary>
    /// The most characters of a page, so that with its heading and small print it is read on a phone without scrolling;
    /// more only where one point alone is longer.
    /// </summary>
    public const int Room = 500;

    /// <summary>The pages, at least one.</summary>
    public static IReadOnlyList<IReadOnlyList<Block>> Of(IReadOnlyList<Block> blocks)
    {
        var pages = new List<List<Block>> { new() };
        var used = 0;

        foreach (var piece in Pieces(blocks))
        {
            var length = piece.Sum(LengthOf);

            if (used > 0 && used + length > Room)
            {
                pages.Add([]);
                used = 0;
            }

            pages[^1].AddRange(piece);
            used += length;
        }

        return [.. pages.Select(Joined)];
    }

    /// <summary>How many characters a reader sees of a block.</summary>
    public static int LengthOf(Block block) => block switch
    {
        Block.Heading(var words) => LengthOf(words),
        Block.Paragraph(var words) => LengthOf(words),
        Block.Note(var words) => LengthOf(words),
        Block.Points(var items) => items.Sum(item => LengthOf(item) + 3),
        Block.Facts(var rows) => rows.Sum(row => row.Label.Length + LengthOf(row.Value) + 3),
        _ => throw new NotSupportedException($"A card has no {block.GetType().Name}."),
    };

    private static int LengthOf(Words words) => Speech.Plain(words).Length;

    private static IEnumerable<IReadOnlyList<Block>> Pieces(IEnumerable<Block> blocks)
    {
        var heads = new List<Block>();

        foreach (var block in blocks.SelectMany(Single))
        {
            heads.Add(block);
            if (IsHead(block)) continue;

            yield return heads.ToArray();
            heads.Clear();
        }

        if (heads.Count > 0) yield return heads;
    }

    private static IEnumerable<Block> Single(Block block) => block switch
    {
        Block.Points(var items) => items.Select(item => new Block.Points([item])),
        _ => [block],
    };

    private static bool IsHead(Block block) => block is Block.Heading or Block.Paragraph([Run.Strong]);

    /// <summary>Points that were taken apart and stayed on one page are one list again.</summary>
    private static List<Block> Joined(List<Block> page)
    {
        var joined = new List<Block>();

        foreach (var block in page)
        {
            if (block is Block.Points(var more) && joined.Count > 0 && joined[^1] is Block.Points(var items)) joined[^1] = new Block.Points([.. items, .. more]);
            else joined.Add(block);
        }

        return joined;
    }
}
