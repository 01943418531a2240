using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>Every source of a card, with a link only where a safe one is known, and what is not checked yet.</summary>
internal static class SourcesSection
{
    /// <summary>The section of a card.</summary>
    public static IEnumerable<Block> Blocks(Card card, Speech speech)
    {
        yield return new Block.Points([.. card.Sources.Select(Entry)]);
        yield return new Block.Note(speech.Say("learn.sources.links"));

        if (card.NotChecked.Count > 0)
        {
            yield return new Block.Note(speech.Say("learn.sources.not-checked", ("list", string.Join("; ", card.NotChecked))));
        }
    }

    private static Words Entry(Source source) =>
    [
        source.DisplayUrl is { } page ? new Run.Link(source.Cite, page) : new Run.Strong(source.Cite),
        $": {Authors(source)}{source.Title}.{Where(source)}{Remark(source)}",
    ];

    /// <summary>The first author stands for many.</summary>
    private static string Authors(Source source) => source.Authors is not { } authors ? ""
        : authors.Split(", ") is { Length: > 3 } many ? $"{many[0]} et al. "
        : $"{authors.TrimEnd('.')}. ";

    private static string Where(Source source) => (source.Journal, source.Year) switch
    {
        ({ } journal, { } year) => $" {journal}, {year}.",
        ({ } journal, null) => $" {journal}.",
        (null, { } year) => $" {year}.",
        _ => "",
    };

    private static string Remark(Source source) => source.Note is { } note ? $" {note.TrimEnd('.')}." : "";
}
