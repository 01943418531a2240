using System.Text;

namespace SupportBot.Safety;

/// <summary>Reads a text into words: one pass, one step for a character. Keeps its state, so one thread at a time.</summary>
/// <param name="signs">Emoji and letters that are read as something else.</param>
internal sealed class Reader(SignTable signs)
{
    private const int LongestWord = 48;

    private readonly char[] _word = new char[LongestWord];
    private Reading _reading = new();
    private int _length;
    private int _alphabets;
    private int _singles;
    private Marks _marks;
    private int _quote;
    private int _singleQuote;

    /// <summary>Whether the last text has words that may be disguised.</summary>
    public bool FoundOdd { get; private set; }

    /// <summary>Fills a reading with the words of a text.</summary>
    public void Read(ReadOnlySpan<char> text, Reading reading)
    {
        reading.Clear();
        _reading = reading;
        (_length, _alphabets, _singles, _marks, _quote, _singleQuote, FoundOdd) = (0, 0, 0, Marks.None, -1, -1, false);

        for (var i = 0; i < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text[i..], out var rune, out var used);
            i += used;

            if (signs.Word(rune) is { } sign) Add(sign);
            else foreach (var letter in Folding.Of(rune.Value)) Step(letter, text[i..]);
        }

        EndWord();
    }

    private void Step(char letter, ReadOnlySpan<char> rest)
    {
        if (Letter.IsWord(letter))
        {
            Append(letter);

            return;
        }

        var next = letter is ' ' or '\n' or ',' ? ' ' : Peek(rest);
        var inside = _length > 0 && Letter.IsWord(next);

        switch (letter)
        {
            case '\u3099' or '\u309A':
                _reading.Voice(letter - '\u3098');
                break;
            case '~':
                break;
            case '\'' when inside && !Letter.IsElided(_word.AsSpan(0, _length)):
                break;
            case '\'' when !inside && (_length == 0 || _singleQuote >= 0):
                EndWord();
                _singleQuote = Toggle(_singleQuote);
                break;
            case '*' when _length > 0 && (inside || next == '*' || _word[_length - 1] == '*'):
            case '@' or '$' or '!' or '|' or '+' or '#' when inside:
            case '/' when _length == 0 && Letter.IsWord(next):
            case '$' or '@' when _length == 0 && char.IsAsciiLetterLower(next):
                Put(letter);
                _marks |= Marks.Odd;
                break;
            case '.' or '-' or '_' or '\'' when inside:
                EndWord();
                break;
            case '.' when next == '.' || (_marks & Marks.Comma) != 0:
            case ',':
                EndWord();
                _marks |= Marks.Comma;
                break;
            case '.' or '!' or '?' or '\n':
                EndWord();
                _marks |= Marks.Sentence;
                _singles = 0;
                break;
            case '"':
                EndWord();
                _quote = Toggle(_quote);
                break;
            default:
                EndWord();
                if (letter == '#') _marks |= Marks.Hashtag | Marks.Odd;
                break;
        }
    }

    private static char Peek(ReadOnlySpan<char> rest)
    {
        for (var i = 0; i < rest.Length && i < 8;)
        {
            _ = Rune.DecodeFromUtf16(rest[i..], out var rune, out var used);

            if (Folding.Of(rune.Value) is [var first, ..]) return first;

            i += used;
        }

        return ' ';
    }

    private void Append(char letter)
    {
        if (Folding.IsWordless(letter))
        {
            EndWord();
            _word[0] = signs.Letter(letter);
            _length = 1;
            EndWord();

            return;
        }

        // A long row of one letter counts as three, so that it can be told from two and does no harm.
        if (_length >= 3 && _word[_length - 1] == letter && _word[_length - 2] == letter && _word[_length - 3] == letter) return;
        if (_length >= 2 && _word[_length - 1] == letter && _word[_length - 2] == letter && !char.IsAsciiDigit(letter)) _marks |= Marks.Odd;

        var alphabets = _alphabets | Letter.Alphabet(letter);

        if ((alphabets & (alphabets - 1)) != 0) _marks |= Marks.Odd;
        if (_length > 0 && char.IsAsciiDigit(letter) != char.IsAsciiDigit(_word[_length - 1])) _marks |= Marks.Odd;

        _alphabets = alphabets;
        Put(letter);
    }

    private void Put(char letter)
    {
        if (_length < LongestWord) _word[_length++] = letter;
    }

    private void Add(string sign)
    {
        EndWord();
        _reading.Add(sign, _marks);
        (_marks, _singles) = (Marks.None, 0);
    }

    private void EndWord()
    {
        if (_length == 0) return;

        _singles = _length == 1 && !Folding.IsWordless(_word[0]) ? _singles + 1 : 0;
        FoundOdd |= (_marks & Marks.Odd) != 0 || _singles >= 3;
        _reading.Add(_word.AsSpan(0, _length), _marks);
        (_length, _alphabets, _marks) = (0, 0, Marks.None);
    }

    private int Toggle(int quote)
    {
        if (quote < 0) return _reading.Count;

        _reading.Quote(quote, _reading.Count);

        return -1;
    }
}
