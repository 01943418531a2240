using SupportBot.Dialogue;

namespace SupportBot.Content;

/// <summary>One thing the bot says, with named holes such as <c>{time}</c>.</summary>
/// <param name="Forms">
/// The text by plural form (<c>one</c>, <c>few</c>, <c>many</c>, <c>other</c>), chosen by the number in the hole
/// <c>count</c>; only <c>other</c> where the phrase counts nothing.
/// </param>
internal sealed record Phrase(IReadOnlyDictionary<string, string> Forms)
{
    /// <summary>The names of the holes, in the order of the text.</summary>
    public IReadOnlyList<string> Holes => [.. Pieces(Forms["other"]).Where(piece => piece.IsHole).Select(piece => piece.Text)];

    /// <summary>The phrase with its holes filled.</summary>
    /// <exception cref="KeyNotFoundException">A hole was left open.</exception>
    public Words Fill(string language, ReadOnlySpan<(string Hole, Run Run)> holes)
    {
        var runs = new List<Run>();

        foreach (var (text, isHole) in Pieces(TextFor(language, holes)))
        {
            runs.Add(isHole ? Find(text, holes) : text);
        }

        return [.. runs];
    }

    private string TextFor(string language, ReadOnlySpan<(string Hole, Run Run)> holes)
    {
        if (Forms.Count == 1) return Forms["other"];

        var count = Find("count", holes) is var run && long.TryParse(Speech.Plain([run]), out var number) ? number : 0;

        return Forms.TryGetValue(Plural.FormOf(language, count), out var text) ? text : Forms["other"];
    }

    private static Run Find(string hole, ReadOnlySpan<(string Hole, Run Run)> holes)
    {
        foreach (var (name, run) in holes)
        {
            if (name == hole) return run;
        }

        throw new KeyNotFoundException($"Nothing was given for the hole '{hole}'.");
    }

    private static IEnumerable<(string Text, bool IsHole)> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);

            if (close < 0)
            {
                yield return (text[at..], false);
                yield break;
            }

            if (open > at) yield return (text[at..open], false);
            yield return (text[(open + 1)..close], true);
            at = close + 1;
        }
    }
}
