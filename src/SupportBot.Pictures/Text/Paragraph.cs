namespace SupportBot.Pictures.Text;

/// <summary>Breaks a text into lines at its spaces.</summary>
internal static class Paragraph
{
    /// <summary>
    /// The lines of a text, at most so many; what does not fit ends in an ellipsis. A word longer than a line is cut.
    /// Nothing for an empty text.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The room of a line.</param>
    /// <param name="lines">The most lines, at least 1.</param>
    /// <param name="size">The font size.</param>
    /// <param name="typesetter">Who measures.</param>
    public static IReadOnlyList<string> Lines(string text, float width, int lines, float size, Typesetter typesetter)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var broken = new List<string>();
        var at = 0;

        while (at < words.Length && broken.Count < lines)
        {
            var last = broken.Count == lines - 1;
            var fitting = last ? words.Length - at : Fitting(words.AsSpan(at), width, size, typesetter);
            broken.Add(typesetter.Fit(string.Join(' ', words, at, fitting), width, size));
            at += fitting;
        }

        return broken;
    }

    /// <summary>How many words fit on one line, at least 1.</summary>
    private static int Fitting(ReadOnlySpan<string> words, float width, float size, Typesetter typesetter)
    {
        var space = typesetter.Measure(" ", size);
        var (used, count) = (0f, 0);

        foreach (var word in words)
        {
            used += typesetter.Measure(word, size) + (count > 0 ? space : 0);

            if (used > width && count > 0)
            {
                break;
            }

            count++;
        }

        return count;
    }
}
