namespace SupportBot.Safety;

/// <summary>
/// The cues that are four letters in a word, its beginning and its end counted as letters, so that a misspelt or bent
/// word is still known by a part of it.
/// </summary>
internal sealed class CueLetters
{
    private const int Length = 4;
    private const char Start = '<';
    private const char End = '>';

    // Two letters are a place and two a branch of it; only alphabets have parts of words.
    private const char LastLetter = '\u0FFF';

    private readonly Trie _parts = new();
    private readonly List<int> _cues = [0];

    /// <summary>Adds letters: <c>*part*</c> inside a word, <c>par*</c> at its beginning, <c>*par</c> at its end.</summary>
    /// <exception cref="FormatException">There are too many letters or too few, or they are there already.</exception>
    public void Add(string cue, int number)
    {
        var part = string.Concat(cue[0] == '*' ? "" : Start, cue.Trim('*'), cue[^1] == '*' ? "" : End);

        if (part.Length != Length || part.Any(letter => letter > LastLetter))
        {
            throw new FormatException($"\"{cue}\" is no cue: it is four letters in a word, or three where it begins or ends.");
        }

        var place = Add(part[0], part[1], part[2], part[3]);

        while (_cues.Count <= place) _cues.Add(0);

        _cues[place] = _cues[place] == 0 ? number : throw new FormatException($"\"{cue}\" has points already.");
    }

    /// <summary>The cues of all letters of a word.</summary>
    public int[] Of(ReadOnlySpan<char> word)
    {
        var found = new List<int>();

        for (var from = 0; from < Count(word); from++)
        {
            if (Find(word, from) is > 0 and var cue) found.Add(cue);
        }

        return [.. found];
    }

    /// <summary>The cue of four letters of a word; 0 if they are none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="from">The first of the four, counted from the beginning of the word as a letter.</param>
    public int Find(ReadOnlySpan<char> word, int from)
    {
        var place = _parts.Next(
            (At(word, from) << 16) | At(word, from + 1), (At(word, from + 2) << 12) | (At(word, from + 3) & LastLetter));

        return place < _cues.Count ? _cues[place] : 0;
    }

    /// <summary>How many times four letters in a row a word has.</summary>
    public static int Count(ReadOnlySpan<char> word) => word.Length + 2 - Length + 1;

    private static int At(ReadOnlySpan<char> word, int index) => index == 0 ? Start : index > word.Length ? End : word[index - 1];

    private int Add(char first, char second, char third, char fourth) =>
        _parts.Add((first << 16) | second, (third << 12) | fourth);
}
