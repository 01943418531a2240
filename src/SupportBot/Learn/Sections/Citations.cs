using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>Names sources behind a statement: with a link where a safe one is known, else by name alone.</summary>
internal sealed class Citations(Card card)
{
    private readonly Dictionary<string, Source> _sources = card.Sources.ToDictionary(source => source.Id);

    /// <summary>A statement with its sources in brackets.</summary>
    public Words After(string text, IReadOnlyList<string> ids) => [text, .. Brackets(ids)];

    /// <summary>A statement with its sources in brackets.</summary>
    public Words Of(Claim claim) => After(claim.Text, claim.Sources);

    /// <summary>One source.</summary>
    public Run Of(string id) => _sources.GetValueOrDefault(id) switch
    {
        null => id,
        { DisplayUrl: { } page, Cite: var cite } => new Run.Link(cite, page),
        { Cite: var cite } => cite,
    };

    private IEnumerable<Run> Brackets(IReadOnlyList<string> ids)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            yield return i == 0 ? " (" : "; ";
            yield return Of(ids[i]);
        }

        if (ids.Count > 0) yield return ")";
    }
}
