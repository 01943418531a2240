using System.Runtime.InteropServices;

namespace SupportBot.Safety;

/// <summary>The words that stand alone or begin a row in the lexicon, so that most words of a text are looked up as a whole.</summary>
internal sealed class FirstWords
{
    private readonly Dictionary<string, FirstWord> _words = [];
    private readonly Dictionary<string, FirstWord>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly LetterTable _letters = new();
    private FirstWord[] _ofLetters = [];
    private Rows _groups = new(0, _ => []);

    public FirstWords() => _find = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many letters the first word of a line has; a wordless letter is a word.</summary>
    public static int Length(ReadOnlySpan<char> line) =>
        Folding.IsWordless(line[0]) ? 1 : line.IndexOf(' ') is >= 0 and var space ? space : line.Length;

    /// <summary>Adds the first word of a line.</summary>
    /// <param name="line">The words as a reading has them.</param>
    /// <param name="node">The place in the lexicon's tree that the first word leads to.</param>
    public void Add(ReadOnlySpan<char> line, int node)
    {
        var length = Length(line);

        ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(_find, line[..length], out _);

        word.Node = node;
        if (length < line.Length) word.Follows |= Bit(line[length] == ' ' ? line[length + 1] : line[length]);
    }

    /// <summary>Notes the groups of every word. No word can be added afterwards.</summary>
    public void Seal(Func<string, IEnumerable<int>> groups)
    {
        var words = _words.Keys.ToArray();

        _groups = new Rows(words.Length, word => groups(words[word]));

        for (var i = 0; i < words.Length; i++) CollectionsMarshal.GetValueRefOrNullRef(_words, words[i]).Number = i;

        var letters = words.Where(word => Folding.IsWordless(word[0])).ToArray();

        _ofLetters = [default, .. letters.Select(letter => _words[letter])];

        for (var i = 0; i < letters.Length; i++) _letters[letters[i][0]] = i + 1;
    }

    /// <summary>Finds a word.</summary>
    public bool TryFind(ReadOnlySpan<char> letters, out FirstWord word)
    {
        if (!Folding.IsWordless(letters[0])) return _find.TryGetValue(letters, out word);

        var number = _letters[letters[0]];

        word = _ofLetters[number];

        return number != 0;
    }

    /// <summary>The groups of a word by itself.</summary>
    public ReadOnlySpan<int> Groups(FirstWord word) => _groups[word.Number];

    /// <summary>The bit that stands for a letter, and for others.</summary>
    public static ulong Bit(char letter) => 1UL << (letter & 63);
}

/// <summary>A word that stands alone or begins a row.</summary>
internal struct FirstWord
{
    /// <summary>Its place.</summary>
    public int Number;

    /// <summary>The place in the lexicon's tree that it leads to.</summary>
    public int Node;

    /// <summary>The bits of the first letters of all words that may come next in a row.</summary>
    public ulong Follows;
}
