using System.Collections.Frozen;
using SupportBot.Content;

namespace SupportBot.Safety;

/// <summary>The rules of all languages, ready to match. Never changes once built, so many threads may read it.</summary>
internal sealed class Rulebook
{
    private readonly List<Outcome> _outcomes = [];
    private readonly Dictionary<uint, Lazy<CueTable>> _cues = [];

    /// <summary>Builds the lexicon and the grammar.</summary>
    /// <exception cref="SeedException">A pattern cannot be read; says where.</exception>
    public Rulebook(ScreeningRules rules)
    {
        Signs = new SignTable(rules.Shared);
        Vocabulary = new Vocabulary(Signs);
        Vocabulary.AddShared(rules.Shared.Words);

        Languages = Enumerable.Range(0, rules.Languages.Count).ToFrozenDictionary(i => rules.Languages[i].Language, i => 1u << i);

        for (var i = 0; i < rules.Languages.Count; i++) Vocabulary.Add(rules.Languages[i], 1u << i);

        var needs = new List<PatternNeed>();

        for (var i = 0; i < rules.Languages.Count; i++) Add(rules.Languages[i], 1u << i, needs);

        foreach (var cues in rules.Cues) Add(cues);

        Vocabulary.Lexicon.Seal();
        Grammar.Seal(Vocabulary.Groups);
        Index = new PatternIndex(needs, Vocabulary.Groups);
    }

    /// <summary>Emoji and letters that are read as something else.</summary>
    public SignTable Signs { get; }

    /// <summary>The words and their groups.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The bit of each language by its mark.</summary>
    public FrozenDictionary<string, uint> Languages { get; }

    /// <summary>The patterns.</summary>
    public Grammar Grammar { get; } = new();

    /// <summary>What every pattern needs.</summary>
    public PatternIndex Index { get; }

    /// <summary>The gaps by their numbers; 0 is none.</summary>
    public List<Gap> Gaps { get; } = [default];

    /// <summary>What whole patterns mean, by number; 0 is nothing.</summary>
    public List<Accept> Accepts { get; } = [default];

    /// <summary>The rules and shields by their numbers.</summary>
    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    /// <summary>
    /// The points of a language; nothing if it has none. They are made ready when they are first asked for: few machines hear
    /// all languages, and none should keep what it never needs.
    /// </summary>
    /// <exception cref="SeedException">A cue cannot be read; says where. The check of the content has read them all.</exception>
    public CueTable? Cues(uint language) => _cues.GetValueOrDefault(language)?.Value;

    /// <summary>Makes the points of all languages ready.</summary>
    /// <exception cref="SeedException">A cue cannot be read; says where.</exception>
    public void ReadAllCues()
    {
        foreach (var cues in _cues.Values) _ = cues.Value;
    }

    private void Add(CueRules cues)
    {
        var language = Checked(
            cues.Source, "$", () => Languages.TryGetValue(cues.Language, out var known) ? known : throw new FormatException("There are no rules in this language."));

        _cues.Add(language, new(() => Checked(cues.Source, "$", () => new CueTable(cues, Vocabulary, Outcomes))));
    }

    private void Add(LanguageRules rules, uint language, List<PatternNeed> needs)
    {
        var builder = new GrammarBuilder(this, rules.Language, language);

        foreach (var (phrase, patterns) in rules.Phrases)
        {
            Add(builder, needs, rules, patterns, $"$.phrases.{phrase}", Vocabulary.Named(rules.Language, phrase));
        }

        for (var i = 0; i < rules.Rules.Count; i++)
        {
            _outcomes.Add(Checked(rules.Source, $"$.rules[{i}].tier", () => Outcome.Of(rules.Rules[i], rules, language)));
            Add(builder, needs, rules, rules.Rules[i].When, $"$.rules[{i}].when", -_outcomes.Count);
        }

        for (var i = 0; i < rules.Shields.Count; i++)
        {
            _outcomes.Add(Checked(rules.Source, $"$.shields[{i}].covers", () => Outcome.Of(rules.Shields[i], rules, language, Languages)));
            Add(builder, needs, rules, rules.Shields[i].When, $"$.shields[{i}].when", -_outcomes.Count);
        }
    }

    private static void Add(
        GrammarBuilder builder, List<PatternNeed> needs, LanguageRules rules, IReadOnlyList<string> patterns, string path, int outcome)
    {
        for (var i = 0; i < patterns.Count; i++)
        {
            needs.Add(Checked(rules.Source, $"{path}[{i}]", () => builder.Add(Pattern.Parse(patterns[i]), outcome)));
        }
    }

    private static T Checked<T>(Seed? source, string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException wrong) when (source is { } file)
        {
            throw file.Fault(path, wrong.Message);
        }
    }
}
