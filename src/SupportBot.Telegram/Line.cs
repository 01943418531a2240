using System.Text;

namespace SupportBot.Telegram;

/// <summary>A line of text with its looks. It can be cut anywhere without cutting a tag.</summary>
internal sealed record Line(params IReadOnlyList<Piece> Pieces)
{
    /// <summary>The length as Telegram counts it: code points, without markup.</summary>
    public int Length { get; } = Pieces.Sum(piece => Points(piece.Text));

    public void WriteTo(StringBuilder html)
    {
        foreach (var piece in Pieces)
        {
            piece.WriteTo(html);
        }
    }

    /// <summary>The part that fits, up to the end of a word where there is one, and what is left.</summary>
    /// <param name="most">How much fits, 1 code point or more.</param>
    public (Line First, Line? After) Cut(int most)
    {
        var first = new List<Piece>();

        for (var i = 0; i < Pieces.Count; i++)
        {
            var (piece, length) = (Pieces[i], Points(Pieces[i].Text));

            if (length <= most)
            {
                first.Add(piece);
                most -= length;
                continue;
            }

            var at = EndOfWord(piece.Text, most, mayBeNone: first.Count > 0);
            first.Add(piece.With(piece.Text[..at].TrimEnd()));

            return (new([.. first]), new([piece.With(piece.Text[at..].TrimStart()), .. Pieces.Skip(i + 1)]));
        }

        return (this, null);
    }

    private static int EndOfWord(string text, int most, bool mayBeNone)
    {
        var end = 0;

        foreach (var rune in text.EnumerateRunes().Take(most))
        {
            end += rune.Utf16SequenceLength;
        }

        var space = text.AsSpan(0, end).LastIndexOfAny(' ', '\n');

        return space > 0 || (space is 0 && mayBeNone) ? space : end;
    }

    private static int Points(string text)
    {
        var count = 0;

        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
