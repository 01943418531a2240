namespace SupportBot.Safety;

/// <summary>Gives every word group of every language a number, and fills the lexicon.</summary>
internal sealed class Vocabulary(SignTable signs)
{
    private const string Shared = "";

    // What stands before an Arabic verb of the first person, from region to region, in place of the plain alif, and
    // before a noun: an entry like اكتب^ or سطح^ is that word with each of them.
    private static readonly string[] FirstPerson =
        ["ا", "ب", "با", "ه", "ها", "ح", "حا", "سا", "لا", "ن", "كن", "غن", "غا", "هن", "بن", "سن", "عب", "دا"];

    private static readonly string[] Article = ["", "ال", "ب", "بال", "ل", "لل", "عال", "هال", "فال", "ف"];

    private readonly Dictionary<(string Language, string Name), int> _numbers = [];
    private readonly Dictionary<string, int> _literals = [];
    private readonly List<(Part Part, uint Language)> _groups = [];
    private readonly Reader _reader = new(signs);
    private readonly Reading _reading = new();
    private int _digits;
    private int _year;

    /// <summary>The words.</summary>
    public Lexicon Lexicon { get; } = new();

    /// <summary>How many groups there are.</summary>
    public int Groups => _groups.Count;

    /// <summary>What a group does, and the bits of the languages that have it; all bits if it is shared.</summary>
    public (Part Part, uint Language) this[int group] => _groups[group];

    /// <summary>Adds the groups that all languages share; <c>digits</c> and <c>year</c> need no words.</summary>
    public void AddShared(IReadOnlyDictionary<string, string> words)
    {
        _digits = Number(Shared, "digits", uint.MaxValue);
        _year = Number(Shared, "year", uint.MaxValue);
        AddAll(Shared, uint.MaxValue, words);
    }

    /// <summary>Adds the groups of a language, and numbers for its phrases.</summary>
    public void Add(LanguageRules rules, uint language)
    {
        AddAll(rules.Language, language, rules.Words);

        foreach (var phrase in rules.Phrases.Keys) Number(rules.Language, phrase, language);
    }

    /// <summary>The number of a group or phrase.</summary>
    /// <exception cref="FormatException">Neither the language nor the shared file has it.</exception>
    public int Named(string language, string name) =>
        _numbers.TryGetValue((language, name), out var own) ? own
        : _numbers.TryGetValue((Shared, name), out var shared) ? shared
        : throw new FormatException($"There is no word group or phrase \"{name}\".");

    /// <summary>The number of a group that holds one word; the same in all languages whose patterns have it.</summary>
    public int Literal(string word, uint language)
    {
        if (!_literals.TryGetValue(word, out var number))
        {
            _literals[word] = number = Number(Shared, "=" + word, 0);
            AddEntry(word, number);
        }

        _groups[number] = (Part.None, _groups[number].Language | language);

        return number;
    }

    /// <summary>Finds the groups of all rows of words in a text.</summary>
    public void Find(Reading reading, Chart chart)
    {
        for (var word = 0; word < reading.Count; word++)
        {
            var letters = reading.Letters(word);

            if (char.IsAsciiDigit(letters[0]) && !letters.ContainsAnyExceptInRange('0', '9'))
            {
                chart.Add(word, word + 1, _digits);
                if (letters is ['1', '9', _, _] or ['2', '0', _, _]) chart.Add(word, word + 1, _year);
            }

            Lexicon.Find(reading, word, chart);
        }
    }

    private void AddAll(string language, uint bit, IReadOnlyDictionary<string, string> words)
    {
        foreach (var (name, entries) in words)
        {
            var number = Number(language, name, bit);

            foreach (var entry in entries.AsSpan().Split(',')) AddEntry(entries.AsSpan(entry).Trim(), number);
        }
    }

    private int Number(string language, string name, uint bit)
    {
        if (_numbers.TryGetValue((language, name), out var number)) return number;

        _groups.Add((PartOf(name), bit));

        return _numbers[(language, name)] = _groups.Count - 1;
    }

    private static Part PartOf(string name) => name switch
    {
        "negation" => Part.Negation,
        "denial" => Part.Denial,
        "negation_after" => Part.NegationAfter,
        "no_negation" => Part.NoNegation,
        "but" => Part.But,
        "and" => Part.And,
        "subject" => Part.Subject,
        "own" => Part.Own,
        "present" => Part.Present,
        "past_tense" => Part.PastTense,
        "others" => Part.Others,
        "tongue" => Part.Tongue,
        _ => Part.None,
    };

    private void AddEntry(ReadOnlySpan<char> entry, int group)
    {
        if (entry.IndexOf('^') is > 0 and var mark)
        {
            var (before, from) = entry[0] == 'ا' ? (FirstPerson, 1) : (Article, 0);

            foreach (var letters in before) AddEntry($"{letters}{entry[from..mark]}{entry[(mark + 1)..]}", group);

            return;
        }

        var anchor = entry.EndsWith('~');
        var beginning = entry.EndsWith('*');

        if (anchor || beginning) entry = entry[..^1];
        if (entry.IsEmpty) return;

        AddWords(entry, group, beginning, anchor);

        if (anchor) Misspelling.Of(_reading.Line, variant => Lexicon.Add(variant, group, false, false));
        if (entry.IndexOfAny('ä', 'ö', 'ü') >= 0) AddWords(Spelled(entry), group, beginning, anchor);

        // Arabic writes "and" as the first letter of the word that follows.
        if (entry[0] is >= '\u0621' and <= '\u064A') AddWords($"و{entry}", group, beginning, anchor);
    }

    private static string Spelled(ReadOnlySpan<char> entry) => entry.ToString()
        .Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal);

    private void AddWords(ReadOnlySpan<char> entry, int group, bool beginning, bool anchor)
    {
        _reader.Read(entry, _reading);

        if (_reading.Count > 0) Lexicon.Add(_reading.Line, group, beginning, anchor);
    }
}
