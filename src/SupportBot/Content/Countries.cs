using System.Collections.Frozen;
using SupportBot.Dialogue;

namespace SupportBot.Content;

/// <summary>All countries, found by code, by name in many languages, and misspelt. From memory.</summary>
internal sealed class Countries
{
    private const int MostWordsOfAName = 5;
    private const int FewestLettersInASentence = 4;

    private readonly FrozenDictionary<string, Country> _byCode;

    // Made when somebody first types a country: the start of the bot does not wait for thousands of names.
    private readonly Lazy<Dictionary<string, Country>> _byName;

    /// <summary>Reads <c>seeds/countries</c>.</summary>
    public Countries(Seeds seeds)
    {
        All = [.. seeds.In("countries").SelectMany(seed => seed.As(WorldJson.Default.World).Countries)];
        _byCode = All.ToFrozenDictionary(country => country.Code);
        _byName = new(() => NamesOf(All));
    }

    /// <summary>All countries, by code.</summary>
    public IReadOnlyList<Country> All { get; }

    /// <summary>The country of a code, in capitals or small letters; nothing if there is none.</summary>
    public Country? ByCode(string? code) => code is null ? null : _byCode.GetValueOrDefault(code.ToUpperInvariant());

    /// <summary>The country that a person means.</summary>
    public CountryMatch Find(string text)
    {
        var name = PlaceName.Of(text);

        if (name.Length == 0) return CountryMatch.None;
        if (_byName.Value.TryGetValue(name, out var found)) return new(found, []);

        var named = NamedIn(PlaceName.WordsOf(text));

        return named.Count == 1 ? new(named[0], []) : named.Count > 1 ? new(null, named) : Near(name);
    }

    /// <summary>
    /// Countries for a text that is still being typed, names in the person's language first: values are codes.
    /// </summary>
    public IReadOnlyList<Option> Suggest(string typed, string language)
    {
        var name = PlaceName.Of(typed);

        return
        [
            .. All.Select(country => (Country: country, Label: country.NameIn(language)))
                .Select(choice => (choice.Country, choice.Label, Rank: RankOf(choice.Country, choice.Label, name)))
                .Where(choice => choice.Rank < 3)
                .OrderBy(choice => choice.Rank).ThenBy(choice => choice.Label, StringComparer.InvariantCulture)
                .Take(25)
                .Select(choice => new Option(choice.Country.Code, choice.Label)),
        ];
    }

    private static int RankOf(Country country, string label, string name) =>
        PlaceName.Of(label).StartsWith(name, StringComparison.Ordinal) ? 0
        : country.Also.Concat(country.Names.Values).Append(country.Code).Any(other => PlaceName.Of(other).StartsWith(name, StringComparison.Ordinal)) ? 1
        : PlaceName.Of(label).Contains(name, StringComparison.Ordinal) ? 2
        : 3;

    private List<Country> NamedIn(string[] words)
    {
        for (var length = Math.Min(words.Length, MostWordsOfAName); length > 0; length--)
        {
            var found = Enumerable.Range(0, words.Length - length + 1)
                .Select(start => PlaceName.Of(string.Concat(words.AsSpan(start, length))))
                .Where(name => name.Length >= FewestLettersInASentence)
                .Select(name => _byName.Value.GetValueOrDefault(name))
                .OfType<Country>().Distinct().ToList();

            if (found.Count > 0) return found;
        }

        return [];
    }

    // A wrong country is worse than a question: a misspelt name is taken only when no other is as near.
    private CountryMatch Near(string name)
    {
        var most = name.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        var near = _byName.Value
            .Where(pair => Math.Abs(pair.Key.Length - name.Length) <= most && pair.Key.Length > 3)
            .Select(pair => (pair.Value, Distance: Nearness.Distance(name, pair.Key)))
            .Where(pair => pair.Distance <= most)
            .GroupBy(pair => pair.Value, (country, pairs) => (Country: country, Distance: pairs.Min(pair => pair.Distance)))
            .OrderBy(pair => pair.Distance)
            .ToList();

        return near.Count == 0 ? CountryMatch.None
            : near.Count == 1 || near[0].Distance < near[1].Distance ? new(near[0].Country, [])
            : new(null, [.. near.Where(pair => pair.Distance == near[0].Distance).Take(4).Select(pair => pair.Country)]);
    }

    private static Dictionary<string, Country> NamesOf(IReadOnlyList<Country> countries)
    {
        var names = new Dictionary<string, Country>();

        foreach (var country in countries)
        {
            foreach (var name in country.Names.Values.Concat(country.Also).Prepend(country.Code)) names.TryAdd(PlaceName.Of(name), country);
        }

        return names;
    }
}
