namespace SupportBot.Safety;

/// <summary>The cues of one language, ready to look up.</summary>
internal sealed class CueTable
{
    /// <summary>Stands in a cue for any one word.</summary>
    public const int AnyWord = (1 << 24) - 2;

    private const int LongestCue = 3;

    private readonly CueRules _rules;
    private readonly Trie _rows = new();
    private int[] _points = new int[1 << 10];
    private bool[] _goesOn = new bool[1 << 10];

    /// <summary>Reads the points of a language.</summary>
    /// <exception cref="FormatException">A cue cannot be read, or stands there twice.</exception>
    public CueTable(CueRules rules, Vocabulary vocabulary)
    {
        (_rules, Rule) = (rules, $"{rules.Language}.cues");

        foreach (var (points, cues) in rules.Points)
        {
            foreach (var cue in cues.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(cue, points, cue.Split(' ').Select(Group));
            }
        }

        int Group(string word) => word switch
        {
            "_" => AnyWord,
            ['$', .. var name] => vocabulary.Named(rules.Language, name),
            _ => vocabulary.Literal(word, 0),
        };
    }

    /// <summary>What is reported when cues alone raise a tier.</summary>
    public string Rule { get; }

    /// <summary>The language's mark.</summary>
    public string Language => _rules.Language;

    /// <summary>How many places there are: cues and beginnings of cues.</summary>
    public int Size => _rows.Count;

    /// <summary>Where a group leads to from a place; 0 if no cue goes on so.</summary>
    public int Next(int place, int group) => _rows.Next(place, group);

    /// <summary>What the cue counts that ends at a place; 0 if none does.</summary>
    public int Points(int place) => _points[place];

    /// <summary>Whether a longer cue goes on from a place.</summary>
    public bool GoesOn(int place) => _goesOn[place];

    /// <summary>The tier of a text.</summary>
    /// <param name="sum">What its cues come to.</param>
    /// <param name="rules">What the rules call it.</param>
    public Tier Of(int sum, Tier rules)
    {
        var whole = sum + rules switch
        {
            Tier.Urgent => _rules.UrgentRule,
            Tier.Concern => _rules.ConcernRule,
            Tier.None or _ => 0,
        };

        return whole >= _rules.Urgent ? Tier.Urgent : whole >= _rules.Concern ? Tier.Concern : Tier.None;
    }

    private void Add(string cue, int points, IEnumerable<int> groups)
    {
        var (place, length) = (0, 0);

        foreach (var group in groups)
        {
            _goesOn[place] = true;
            place = _rows.Add(place, group);
            length++;

            if (place < _points.Length) continue;

            Array.Resize(ref _points, place * 2);
            Array.Resize(ref _goesOn, place * 2);
        }

        if (points == 0 || length > LongestCue || cue.StartsWith('_') || cue.EndsWith('_'))
        {
            throw new FormatException($"\"{cue}\" is no cue: it is one word to three, begins and ends with one, and has points.");
        }

        if (_points[place] != 0) throw new FormatException($"\"{cue}\" has points already.");

        _points[place] = points;
    }
}
