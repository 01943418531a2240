namespace SupportBot.Safety;

/// <summary>
/// Adds up the cues of a text: the most that three sentences in a row come to, each cue counted once among them, as
/// <see cref="CuePoints.OfAHundred"/>, and the rules that fired anywhere. Work and memory grow with the length of the text
/// and no faster.
/// </summary>
internal sealed class CueSum
{
    private const int Together = 3;

    private readonly Dictionary<CueTable, int[]> _seenOf = [];
    private int[] _seen = [];
    private Cue[] _cues = new Cue[512];
    private int[] _words = new int[128];
    private int _first;
    private int _count;
    private int _text;
    private int _sentence = Together;
    private CuePoints _sum;
    private CuePoints _rules;

    /// <summary>Forgets the last text.</summary>
    public void Begin(CueTable table)
    {
        // Sentences are numbered on from text to text, so that what was seen in another is too long ago to count.
        if (_sentence > int.MaxValue / 2)
        {
            _seenOf.Clear();
            _sentence = Together;
        }

        if (!_seenOf.TryGetValue(table, out var seen)) _seenOf[table] = seen = new int[table.Size];

        _seen = seen;

        _text = _sentence += Together;
        (_first, _count, _sum, _rules) = (0, 0, default, default);
    }

    /// <summary>Counts a rule that fired.</summary>
    public void Fire(int outcome, CueTable table)
    {
        if (table.OfRule(outcome) is not (> 0 and var cue) || _seen[cue] == _text) return;

        _seen[cue] = _text;
        _rules = _rules.And(table[cue] with { Cues = 0 });
    }

    /// <summary>The highest sum of a text, and of the rules that were counted.</summary>
    public CuePoints Of(Reading reading, Chart chart, CueTable table)
    {
        var highest = new CuePoints(int.MinValue / 2, 0, 0);

        Number(reading, table);

        for (var word = 0; word < reading.Count; word++)
        {
            if (reading.Starts(word))
            {
                // Fewer sentences are looked at together only where the text has no more.
                if (_sentence - _text >= Together) highest = highest.OrHigher(_sum.OfAHundred());

                StartSentence(table);
                if (table.Words.AtStart is > 0 and var start) Begin(start, word, reading, table);
            }

            AddWord(word, reading, table);

            for (var i = chart.FirstAt(word); i != 0; i = chart[i].Next) Add(table.OfGroup(chart[i].Group), table);
        }

        return highest.OrHigher(_sum.OfAHundred()).And(_rules);
    }

    private void Number(Reading reading, CueTable table)
    {
        if (reading.Count > _words.Length) _words = new int[Math.Max(reading.Count, _words.Length * 2)];

        for (var word = 0; word < reading.Count; word++) _words[word] = table.Words.Number(reading.Letters(word));
    }

    private void StartSentence(CueTable table)
    {
        _sentence++;

        for (; _first < _count && _cues[_first].Sentence <= _sentence - Together; _first++)
        {
            if (_seen[_cues[_first].Number] == _cues[_first].Sentence) _sum = _sum.Without(table[_cues[_first].Number]);
        }
    }

    private void AddWord(int word, Reading reading, CueTable table)
    {
        if (_words[word] == 0)
        {
            var letters = reading.Letters(word);

            for (var part = CueLetters.Count(letters) - 1; part >= 0; part--) Add(table.Letters.Find(letters, part), table);

            return;
        }

        ref readonly var known = ref table.Words[_words[word]];

        foreach (var letters in known.Letters) Add(letters, table);

        if (known.Place != 0) Arrive(known.Place, word + 1, reading, table);
    }

    private void Begin(int place, int word, Reading reading, CueTable table)
    {
        if (table.Words.Next(place, _words[word]) is > 0 and var next) Arrive(next, word + 1, reading, table);

        if (table.Words.Place(place).Any is > 0 and var any && Step(any, word + 1, reading, table) is > 0 and var last)
        {
            Add(table.Words.Place(last).Cue, table);
        }
    }

    private void Arrive(int place, int at, Reading reading, CueTable table)
    {
        ref readonly var reached = ref table.Words.Place(place);

        Add(reached.Cue, table);

        if (!reached.GoesOn) return;

        if (Step(place, at, reading, table) is > 0 and var next) Arrive(next, at + 1, reading, table);

        if (reached.Any != 0 && at < reading.Count && !Breaks(reading, at) && Step(reached.Any, at + 1, reading, table) is > 0 and var last)
        {
            Add(table.Words.Place(last).Cue, table);
        }
    }

    // From a place to the word that stands next, or to the end of the sentence; a comma leads nowhere.
    private int Step(int place, int at, Reading reading, CueTable table) =>
        at == reading.Count || reading.Starts(at) ? table.Words.Place(place).End
        : Breaks(reading, at) ? 0
        : table.Words.Next(place, _words[at]);

    private static bool Breaks(Reading reading, int at) => (reading[at].Marks & (Marks.Sentence | Marks.Comma)) != 0;

    private void Add(int cue, CueTable table)
    {
        if (cue == 0) return;

        ref var seen = ref _seen[cue];

        if (seen == _sentence) return;
        if (seen <= _sentence - Together) _sum = _sum.And(table[cue]);
        if (_count == _cues.Length) Array.Resize(ref _cues, _count * 2);

        seen = _sentence;
        _cues[_count++] = new Cue(cue, _sentence);
    }

    private readonly record struct Cue(int Number, int Sentence);
}
