using SupportBot.Content;

namespace SupportBot.Learn;

/// <summary>Finds cards by the names that people use for them.</summary>
internal sealed class Names
{
    /// <summary>The most cards that are offered when it is unclear which one is meant.</summary>
    public const int MostNear = 6;

    /// <summary>The shortest name that is taken out of a longer text without asking.</summary>
    private const int TellingLength = 5;

    private readonly (string Name, Card Card)[] _names;
    private readonly Dictionary<string, Card> _exact;

    public Names(IReadOnlyList<Card> cards)
    {
        (string Name, Card Card)[] own =
        [
            .. from card in cards
               from name in (IEnumerable<string>)[card.Name, card.Slug, .. card.Aliases]
               select (PlainName.Of(name), card),
        ];

        // The shorter forms come last, so that none of them stands for a card whose own name it is not.
        _names = [.. own.Concat(own.Select(pair => (Name: PlainName.WithoutFiller(pair.Name), pair.Card))).Where(pair => pair.Name.Length > 0).Distinct()];
        _exact = _names.DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Card);
    }

    /// <summary>What a person may mean by a text.</summary>
    public Match Search(string text)
    {
        var plain = PlainName.Of(text);
        var core = PlainName.WithoutFiller(plain);

        return plain.Length == 0 ? new Match.None()
            : _exact.TryGetValue(plain, out var card) || _exact.TryGetValue(core, out card) ? new Match.Sure(card)
            : OneSlip(plain) ?? OneSlip(core) ?? InWords(core.Length == 0 ? plain : core) ?? Misspelt(core) ?? new Match.None();
    }

    /// <summary>Cards for the beginning of a name, best first; all of them for nothing.</summary>
    public IEnumerable<Card> Suggest(string typed, int most)
    {
        var plain = PlainName.Of(typed);

        return _names
            .Select(pair => (pair.Card, Score: Score(plain, pair.Name), Length: plain.Length == 0 ? 0 : pair.Name.Length))
            .Where(scored => scored.Score is not null)
            .OrderBy(scored => scored.Score).ThenBy(scored => scored.Length).ThenBy(scored => scored.Card.Name, StringComparer.Ordinal)
            .Select(scored => scored.Card)
            .Distinct()
            .Take(most);
    }

    private static int? Score(string typed, string name) =>
        name.StartsWith(typed, StringComparison.Ordinal) ? 0
        : HasWordsBeginning(name, typed) ? 1
        : typed.Length >= TellingLength && SlipsBetween(typed, name, Slips(typed)) is { } slips ? 1 + slips
        : null;

    /// <summary>The only card with a name that is one letter away.</summary>
    private Match.Likely? OneSlip(string text)
    {
        if (text.Length < TellingLength) return null;

        var near = _names.Where(pair => SlipsBetween(text, pair.Name, 1) is 1).Select(pair => pair.Card).Distinct().ToArray();

        return near is [var card] ? new Match.Likely(card) : null;
    }

    /// <summary>A name in the text, or the text at the beginning of a name or of a word in it.</summary>
    private Match? InWords(string text)
    {
        if (text.Length < 3) return null;

        var inside = _names.Where(pair => pair.Name.Length >= 3 && HasWords(text, pair.Name)).ToArray();
        var begun = _names.Where(pair => pair.Name.StartsWith(text, StringComparison.Ordinal)).ToArray();
        var within = _names.Where(pair => HasWordsBeginning(pair.Name, text)).ToArray();
        Card[] telling = [.. inside.Where(pair => pair.Name.Length >= TellingLength).Concat(begun).Select(pair => pair.Card).Distinct()];
        Card[] near = [.. begun.Concat(inside).Concat(within).Select(pair => pair.Card).Distinct().Take(MostNear)];

        return telling is [var card] ? new Match.Likely(card) : near.Length > 0 ? new Match.Near(near) : null;
    }

    private Match? Misspelt(string text)
    {
        if (text.Length < 4) return null;

        var near = _names
            .Select(pair => (pair.Card, Distance: SlipsBetween(text, pair.Name, Slips(text)), SameStart: pair.Name[0] == text[0]))
            .Where(one => one.Distance is not null)
            .GroupBy(one => one.Card, (card, ways) => (Card: card, Best: ways.OrderBy(way => way.Distance).ThenByDescending(way => way.SameStart).First()))
            .OrderBy(one => one.Best.Distance)
            .Take(MostNear)
            .ToArray();
        var isAlone = near.Length == 1 || (near.Length > 1 && near[0].Best.Distance < near[1].Best.Distance);

        return near.Length == 0 ? null
            : isAlone && near[0].Best.SameStart && near[0].Best.Distance <= Math.Max(1, text.Length / 3) && text.Length >= TellingLength ? new Match.Likely(near[0].Card)
            : new Match.Near([.. near.Select(one => one.Card)]);
    }

    /// <summary>How many letters two names differ in; nothing when they are more than the given number.</summary>
    private static int? SlipsBetween(string text, string name, int most) =>
        Math.Abs(text.Length - name.Length) <= most && Nearness.Distance(text, name) is var distance && distance <= most ? distance : null;

    /// <summary>How many letters may be wrong in a text of this length.</summary>
    private static int Slips(string text) => text.Length switch { < 5 => 1, < 9 => 2, _ => 3 };

    private static bool HasWords(string text, string words) => $" {text} ".Contains($" {words} ", StringComparison.Ordinal);

    private static bool HasWordsBeginning(string text, string start) => $" {text}".Contains($" {start}", StringComparison.Ordinal);
}
