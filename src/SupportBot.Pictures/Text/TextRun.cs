using System.Text;

namespace SupportBot.Pictures.Text;

/// <summary>Characters beside each other that share a font and a direction.</summary>
/// <param name="Words">The characters, as typed.</param>
/// <param name="Family">The font in its two weights.</param>
/// <param name="Level">The level from <see cref="Bidi"/>; odd runs right to left.</param>
internal sealed record TextRun(string Words, IReadOnlyList<Face> Family, int Level)
{
    /// <summary>The runs of one line from left to right, as the eye meets them.</summary>
    /// <param name="text">One line that the bundled fonts can draw.</param>
    /// <param name="rightToLeft">The direction of a line that has no letter.</param>
    public static IReadOnlyList<TextRun> Split(string text, bool rightToLeft)
    {
        var levels = Bidi.Levels(text, rightToLeft);
        var runs = new List<TextRun>();
        var (start, at, family) = (0, 0, (IReadOnlyList<Face>?)null);

        foreach (var rune in text.EnumerateRunes())
        {
            var own = BundledFont.IsFormat(rune) ? family : BundledFont.Find(rune);

            if (at > start && (levels[at] != levels[start] || (own is not null && family is not null && own != family)))
            {
                runs.Add(new(text[start..at], family ?? Face.Western, levels[start]));
                (start, family) = (at, null);
            }

            family ??= own;
            at += rune.Utf16SequenceLength;
        }

        if (at > start)
        {
            runs.Add(new(text[start..], family ?? Face.Western, levels[start]));
        }

        return InVisualOrder(runs);
    }

    /// <summary>Rule L2: from the highest level down to the lowest odd one, turn what is at least as high.</summary>
    private static List<TextRun> InVisualOrder(List<TextRun> runs)
    {
        for (var level = runs.Select(run => run.Level).DefaultIfEmpty().Max(); level > 0; level--)
        {
            for (var from = 0; from < runs.Count; from++)
            {
                var count = runs.Skip(from).TakeWhile(run => run.Level >= level).Count();
                runs.Reverse(from, count);
                from += count;
            }
        }

        return runs;
    }
}
