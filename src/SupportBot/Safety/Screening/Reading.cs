namespace SupportBot.Safety;

/// <summary>
/// A text as plain words in one line, each with what stood before it. Reused from text to text, and never shared.
/// </summary>
internal sealed class Reading
{
    private char[] _line = new char[512];
    private Word[] _words = new Word[128];

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many letters and spaces the words take.</summary>
    public int Length { get; private set; }

    /// <summary>Words separated by a space; a wordless letter is a word and has no space beside its like.</summary>
    public ReadOnlySpan<char> Line => _line.AsSpan(0, Length);

    /// <summary>A word by its place.</summary>
    public ref Word this[int index] => ref _words[index];

    /// <summary>How many letters the reading can hold before it must grow.</summary>
    public int Capacity => _line.Length;

    /// <summary>Whether the words of a reading stand in another sentence than the word before.</summary>
    public bool Starts(int index) => (_words[index].Marks & Marks.Sentence) != 0;

    /// <summary>Takes all words off.</summary>
    public void Clear() => (Count, Length) = (0, 0);

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> Letters(int index) =>
        _line.AsSpan(_words[index].Start, _words[index].End - _words[index].Start);

    /// <summary>Adds a word at the end.</summary>
    public void Add(ReadOnlySpan<char> letters, Marks marks)
    {
        if (Count == _words.Length) Array.Resize(ref _words, Count * 2);

        var needed = Length + letters.Length + 1;

        if (needed > _line.Length) Array.Resize(ref _line, Math.Max(_line.Length * 2, needed));
        if (Count == 0) marks |= Marks.Sentence;

        if (Count > 0 && !(Folding.IsWordless(letters[0]) && Folding.IsWordless(_line[Length - 1])))
        {
            _line[Length++] = ' ';
        }

        letters.CopyTo(_line.AsSpan(Length));
        _words[Count++] = new Word(Length, Length + letters.Length, marks);
        Length += letters.Length;
    }

    /// <summary>Writes another letter over the last one: か and a voicing mark are が.</summary>
    public void Voice(int steps)
    {
        if (Length > 0 && _line[Length - 1] is >= '\u3040' and <= '\u30FF') _line[Length - 1] += (char)steps;
    }

    /// <summary>Marks words as standing between quotation marks.</summary>
    public void Quote(int from, int to)
    {
        for (var i = from; i < to; i++) _words[i].Marks |= Marks.Quoted;
    }
}

/// <summary>A word's place in the line, and what is to know about it.</summary>
internal struct Word(int start, int end, Marks marks)
{
    public int Start = start;
    public int End = end;
    public Marks Marks = marks;
}

/// <summary>What stands before a word, and how it is written.</summary>
[Flags]
internal enum Marks
{
    None = 0,

    /// <summary>After a comma, a colon, a bracket, three dots.</summary>
    Comma = 1,

    /// <summary>After the end of another sentence, or of a line.</summary>
    Sentence = 2,

    /// <summary>Between quotation marks.</summary>
    Quoted = 4,

    /// <summary>Written with digits, signs, long repeats or letters of two alphabets.</summary>
    Odd = 8,

    /// <summary>After a number sign, so that it may be several words in one.</summary>
    Hashtag = 16,
}
