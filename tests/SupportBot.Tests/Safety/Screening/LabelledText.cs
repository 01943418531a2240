namespace SupportBot.Safety;

/// <summary>A text and what screening ought to say about it.</summary>
/// <param name="Tier">What it ought to say.</param>
/// <param name="Language">The language's mark.</param>
/// <param name="Phenomenon">What the text is an example of.</param>
/// <param name="Pair">Joins texts that differ in little but what decides; empty if it stands alone.</param>
/// <param name="Text">What a person might write.</param>
internal sealed record LabelledText(Tier Tier, string Language, string Phenomenon, string Pair, string Text)
{
    /// <summary>Reads every file of a folder: a line a text, five columns with tabs between.</summary>
    public static IReadOnlyList<LabelledText> ReadAll(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(path =>
            File.ReadLines(path)
                .Select((line, index) => (Line: line, Place: $"{Path.GetFileName(path)}({index + 1})"))
                .Where(row => row.Line.Length > 0 && !row.Line.StartsWith("tier\t", StringComparison.Ordinal))
                .Select(row => Parse(row.Line, row.Place))),
    ];

    private static LabelledText Parse(string line, string place) =>
        line.Split('\t') is [var tier, var language, var phenomenon, var pair, var text]
        && Enum.TryParse<Tier>(tier, ignoreCase: true, out var known)
            ? new LabelledText(known, language, phenomenon, pair, text)
            : throw new FormatException($"{place}: five columns, tier first, are expected.");
}
