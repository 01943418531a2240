using System.Text;

namespace SupportBot.Telegram;

/// <summary>Text that fits into one message.</summary>
internal sealed class Page
{
    private readonly StringBuilder _html = new();

    /// <summary>The length as Telegram counts it: code points, without markup.</summary>
    public int Length { get; private set; }

    public string Html => _html.ToString();

    /// <summary>Sets paragraphs into pages: one is broken only when it does not fit on a page of its own.</summary>
    /// <param name="paragraphs">The lines of each paragraph.</param>
    /// <param name="most">The code points that a page holds.</param>
    public static IReadOnlyList<Page> Split(IEnumerable<IReadOnlyList<Line>> paragraphs, int most)
    {
        var pages = new List<Page> { new() };

        foreach (var lines in paragraphs.Where(lines => lines.Count > 0))
        {
            var whole = lines.Sum(line => line.Length + 1) - 1;
            var gap = "\n\n";

            if (!pages[^1].Fits(whole, gap, most) && whole <= most) pages.Add(new());

            foreach (var line in lines)
            {
                Add(pages, line, gap, most);
                gap = "\n";
            }
        }

        return pages[^1].Length is 0 ? pages[..^1] : pages;
    }

    private static void Add(List<Page> pages, Line line, string gap, int most)
    {
        if (!pages[^1].Fits(line.Length, gap, most)) pages.Add(new());

        for (var rest = line; rest is not null;)
        {
            (var part, rest) = rest.Cut(most);
            pages[^1].Add(part, gap);
            if (rest is not null) pages.Add(new());
        }
    }

    private bool Fits(int length, string gap, int most) => Length is 0 || Length + gap.Length + length <= most;

    private void Add(Line line, string gap)
    {
        if (Length > 0)
        {
            _html.Append(gap);
            Length += gap.Length;
        }

        line.WriteTo(_html);
        Length += line.Length;
    }
}
