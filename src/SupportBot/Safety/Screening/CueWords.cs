using System.Collections.Frozen;

namespace SupportBot.Safety;

/// <summary>The cues that are words and rows of words, each word with all that it is by itself.</summary>
internal sealed class CueWords
{
    private const int LongestRow = 3;

    // The numbers of what is no word.
    private const int Any = 1;
    private const int Start = 2;
    private const int End = 3;

    private Dictionary<string, int> _numbers = new() { [""] = 0, ["_"] = Any, ["<"] = Start, [">"] = End };
    private readonly Trie _rows = new();
    private List<CuePlace> _places = [default];
    private FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly LetterTable _ofLetters = new();
    private CuePlace[] _sealed = [];
    private CueWord[] _words = [];

    /// <summary>Where the beginning of a sentence leads to; 0 if no cue goes on so.</summary>
    public int AtStart { get; private set; }

    /// <summary>Adds words in a row.</summary>
    /// <exception cref="FormatException">They are too many, or there already.</exception>
    public void Add(string cue, int number)
    {
        var (place, length) = (0, 0);

        foreach (var word in Split(cue))
        {
            if (!_numbers.TryGetValue(word, out var branch)) _numbers[word] = branch = _numbers.Count;
            if (length++ > 0) _places[place] = _places[place] with { GoesOn = true };

            place = _rows.Add(place, branch);
            while (_places.Count < _rows.Count) _places.Add(default);
        }

        if (length > LongestRow || cue is ['_', ..] or [.., '_'])
        {
            throw new FormatException($"\"{cue}\" is no cue: it is one word to three, and begins and ends with one.");
        }

        if (_places[place].Cue != 0) throw new FormatException($"\"{cue}\" has points already.");

        _places[place] = _places[place] with { Cue = number };
    }

    /// <summary>Makes it ready. Nothing can be added afterwards.</summary>
    public void Seal(CueLetters letters)
    {
        AtStart = _rows.Next(0, Start);
        _find = _numbers.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        _sealed = [.. _places.Select((place, i) => place with { Any = _rows.Next(i, Any), End = _rows.Next(i, End) })];
        _words = new CueWord[_numbers.Count];

        foreach (var (word, number) in _numbers)
        {
            _words[number] = new CueWord(_rows.Next(0, number), letters.Of(word));

            if (word is [var letter] && Folding.IsWordless(letter)) _ofLetters[letter] = number;
        }

        (_numbers, _places) = ([], []);
    }

    /// <summary>The number of a word; 0 if no cue has it.</summary>
    public int Number(ReadOnlySpan<char> word) =>
        Folding.IsWordless(word[0]) ? _ofLetters[word[0]] : _find.TryGetValue(word, out var number) ? number : 0;

    /// <summary>What a word is by itself.</summary>
    public ref readonly CueWord this[int number] => ref _words[number];

    /// <summary>What a place is.</summary>
    public ref readonly CuePlace Place(int place) => ref _sealed[place];

    /// <summary>Where a word leads to from a place; 0 if no cue goes on so.</summary>
    public int Next(int place, int word) => word == 0 ? 0 : _rows.Next(place, word);

    // Letters that need no spaces are words of their own.
    private static IEnumerable<string> Split(string cue) => cue
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(word => Folding.IsWordless(word[0]) ? word.Select(letter => letter.ToString()) : [word]);
}

/// <summary>What a word is by itself.</summary>
/// <param name="Place">Where it leads to from the beginning of a cue.</param>
/// <param name="Letters">The cues among its letters.</param>
internal readonly record struct CueWord(int Place, int[] Letters);

/// <summary>The end of words in a row.</summary>
/// <param name="Cue">The cue that they are; 0 if none.</param>
/// <param name="GoesOn">Whether a longer cue begins so.</param>
/// <param name="Any">Where any word leads to; 0 if no cue goes on so.</param>
/// <param name="End">Where the end of the sentence leads to; 0 if no cue goes on so.</param>
internal readonly record struct CuePlace(int Cue, bool GoesOn, int Any, int End);
