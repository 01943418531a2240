using System.Runtime.InteropServices;

namespace SupportBot.Safety;

/// <summary>The cues of one language, ready to look up. Every cue has a number; 0 is none.</summary>
internal sealed class CueTable
{
    private readonly (int Concern, int Urgent, int AboutNow) _limits;
    private readonly CueWords _words = new();
    private readonly CueLetters _letters = new();
    private Dictionary<string, int> _numbers = [];
    private List<CuePoints> _points = [default];
    private readonly CuePoints[] _sealed;
    private readonly int[] _ofGroup;
    private readonly int[] _ofRule;
    private readonly bool[] _plain;
    private readonly int[] _ofTier = new int[3];

    /// <summary>Reads the points of a language.</summary>
    /// <exception cref="FormatException">A cue cannot be read, or stands there twice.</exception>
    public CueTable(CueRules rules, Vocabulary vocabulary, IReadOnlyList<Outcome> outcomes)
    {
        (Language, Rule, _limits) = (rules.Language, $"{rules.Language}.cues", (rules.Concern, rules.Urgent, rules.AboutNow));
        (_ofGroup, _ofRule, _plain) = (new int[vocabulary.Groups], new int[outcomes.Count], new bool[outcomes.Count]);

        foreach (var (cue, points) in Entries(rules.Points)) Points(cue, vocabulary, outcomes).Danger += points;
        foreach (var (cue, points) in Entries(rules.PointsNow)) Points(cue, vocabulary, outcomes).Now += points;
        foreach (var name in Split(rules.Plain)) Fill(_plain, name, outcomes, true);

        _words.Seal(_letters);
        _sealed = [.. _points.Select(points => points with { Cues = points.Danger == 0 ? 0 : 1 })];

        // There are tens of thousands of cues, and nobody asks for one by its name any more.
        (_numbers, _points) = ([], []);
    }

    /// <summary>What is reported when cues alone raise a tier.</summary>
    public string Rule { get; }

    /// <summary>The language's mark.</summary>
    public string Language { get; }

    /// <summary>How many cues there are, none among them.</summary>
    public int Size => _sealed.Length;

    /// <summary>The cues that are words and rows of words.</summary>
    public CueWords Words => _words;

    /// <summary>The cues that are letters in a word.</summary>
    public CueLetters Letters => _letters;

    /// <summary>What a cue counts.</summary>
    public CuePoints this[int cue] => _sealed[cue];

    /// <summary>The cue that a group is.</summary>
    public int OfGroup(int group) => group < _ofGroup.Length ? _ofGroup[group] : 0;

    /// <summary>The cue that a rule is, by the number of its outcome.</summary>
    public int OfRule(int outcome) => _ofRule[outcome];

    /// <summary>Whether a rule needs no points.</summary>
    public bool IsPlain(int outcome) => _plain[outcome];

    /// <summary>The tier of a text.</summary>
    /// <param name="sum">What its cues come to.</param>
    /// <param name="rules">What the rules call it.</param>
    public Tier Of(CuePoints sum, Tier rules)
    {
        var whole = sum.And(_sealed[_ofTier[(int)rules]]);

        return whole.Danger < _limits.Concern ? Tier.None
            : whole.Danger >= _limits.Urgent && whole.Now >= _limits.AboutNow ? Tier.Urgent
            : Tier.Concern;
    }

    private static IEnumerable<(string Cue, int Points)> Entries(IReadOnlyDictionary<int, string> table)
    {
        var seen = new HashSet<string>();

        foreach (var (points, cues) in table)
        {
            foreach (var cue in Split(cues))
            {
                if (!seen.Add(cue)) throw new FormatException($"\"{cue}\" has points already.");

                yield return (cue, points);
            }
        }
    }

    private static string[] Split(string cues) =>
        cues.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private ref CuePoints Points(string cue, Vocabulary vocabulary, IReadOnlyList<Outcome> outcomes)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, cue, out var known);

        if (!known)
        {
            number = _points.Count;
            _points.Add(default);
            Add(cue, number, vocabulary, outcomes);
        }

        return ref CollectionsMarshal.AsSpan(_points)[number];
    }

    private void Add(string cue, int number, Vocabulary vocabulary, IReadOnlyList<Outcome> outcomes)
    {
        switch (cue)
        {
            case "@concern":
                _ofTier[(int)Tier.Concern] = number;
                break;
            case "@urgent":
                _ofTier[(int)Tier.Urgent] = number;
                break;
            case ['@', .. var rule]:
                Fill(_ofRule, rule, outcomes, number);
                break;
            case ['$', .. var group]:
                _ofGroup[vocabulary.Named(Language, group)] = number;
                break;
            case ['*', ..] or [.., '*']:
                _letters.Add(cue, number);
                break;
            default:
                _words.Add(cue, number);
                break;
        }
    }

    private void Fill<T>(T[] places, string rule, IReadOnlyList<Outcome> outcomes, T value)
    {
        var (name, found) = ($"{Language}.{rule}", false);

        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i].IsShield || outcomes[i].Rule != name) continue;

            (places[i], found) = (value, true);
        }

        if (!found) throw new FormatException($"There is no rule \"{rule}\".");
    }
}
