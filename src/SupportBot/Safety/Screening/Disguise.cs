namespace SupportBot.Safety;

/// <summary>Reads words as they were meant: with digits for letters, stars, long repeats, foreign letters, spaces within.</summary>
internal sealed class Disguise(Lexicon lexicon)
{
    private const int Longest = 30;

    private readonly char[] _buffer = new char[64];
    private readonly int[] _from = new int[Longest + 1];
    private readonly int[] _cost = new int[Longest + 1];

    /// <summary>Copies a reading word by word, and puts plain words in place of disguised ones.</summary>
    public void Undo(Reading from, Reading to)
    {
        to.Clear();

        for (int i = 0, end = 0; i < from.Count; i++)
        {
            if (i >= end) end = EndOfSingles(from, i);

            var singles = Math.Min(end - i, Longest);

            if (singles >= 3 && Joined(from, i, singles) is var letters && TrySplit(letters, from[i].Marks, to))
            {
                i += singles - 1;

                continue;
            }

            var marks = from[i].Marks;

            if ((marks & Marks.Odd) == 0) to.Add(from.Letters(i), marks);
            else Undo(from.Letters(i), marks, to);
        }
    }

    private void Undo(ReadOnlySpan<char> word, Marks marks, Reading to)
    {
        if (lexicon.Knows(word)) to.Add(word, marks);
        else if ((marks & Marks.Hashtag) != 0 && word.Length <= Longest && TrySplit(word, marks, to)) return;
        else if (TryShorten(word, out var plain) || TryLeet(word, 'i', out plain) || TryLeet(word, 'l', out plain)) to.Add(plain, marks);
        else if (Censored.Find(word, lexicon) is { } meant) to.Add(meant, marks);
        else if (Lookalike.TryLatin(word, _buffer, out plain) && lexicon.Knows(plain)) to.Add(plain, marks);
        else if (Lookalike.TryCyrillic(word, _buffer, out plain) && lexicon.Knows(plain)) to.Add(plain, marks);
        else AddStripped(word, marks, to);
    }

    private static int EndOfSingles(Reading reading, int from)
    {
        var i = from;

        while (i < reading.Count && reading[i].End - reading[i].Start == 1
            && !Folding.IsWordless(reading.Letters(i)[0]) && (i == from || !reading.Starts(i))) i++;

        return i;
    }

    private ReadOnlySpan<char> Joined(Reading reading, int from, int count)
    {
        for (var i = 0; i < count; i++) _buffer[i] = reading.Letters(from + i)[0];

        return _buffer.AsSpan(0, count);
    }

    // The fewest known words that the letters can be split into, one of them of three letters or more.
    private bool TrySplit(ReadOnlySpan<char> letters, Marks marks, Reading to)
    {
        var most = (letters.Length + 2) / 3;

        _cost.AsSpan().Fill(int.MaxValue);
        _cost[0] = 0;

        for (var start = 0; start < letters.Length; start++)
        {
            if (_cost[start] >= most) continue;

            for (int node = 0, end = start; end < letters.Length; end++)
            {
                node = lexicon.Next(node, letters[end]);

                if (node == 0) break;
                if (!lexicon.EndsWord(node) || _cost[end + 1] <= _cost[start] + 1) continue;

                (_cost[end + 1], _from[end + 1]) = (_cost[start] + 1, start);
            }
        }

        if (_cost[letters.Length] > most) return false;

        Emit(letters, letters.Length, marks, to);

        return true;
    }

    private void Emit(ReadOnlySpan<char> letters, int end, Marks marks, Reading to)
    {
        var start = _from[end];

        if (start > 0) Emit(letters, start, marks, to);

        to.Add(letters[start..end], start == 0 ? marks : marks & Marks.Quoted);
    }

    // sooo, killll: each long repeat is one letter or two.
    private bool TryShorten(ReadOnlySpan<char> word, out ReadOnlySpan<char> plain)
    {
        for (var twice = 0; twice < 8; twice++)
        {
            var (length, run) = (0, 0);

            for (var i = 0; i < word.Length; i++)
            {
                if (i < 2 || word[i] != word[i - 1] || word[i] != word[i - 2]) _buffer[length++] = word[i];
                else if ((twice >> run++ & 1) == 0) length--;
            }

            plain = _buffer.AsSpan(0, length);

            if (run > 0 && lexicon.Knows(plain)) return true;
            if (run == 0 || twice + 1 == 1 << Math.Min(run, 3)) break;
        }

        plain = default;

        return false;
    }

    private bool TryLeet(ReadOnlySpan<char> word, char one, out ReadOnlySpan<char> plain)
    {
        for (var i = 0; i < word.Length; i++)
        {
            _buffer[i] = word[i] switch
            {
                '0' => 'o',
                '1' or '!' or '|' => one,
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' or '+' => 't',
                _ => word[i],
            };
        }

        plain = _buffer.AsSpan(0, word.Length);

        return lexicon.Knows(plain);
    }

    private void AddStripped(ReadOnlySpan<char> word, Marks marks, Reading to)
    {
        var length = 0;

        for (var i = 0; i < word.Length; i++)
        {
            var repeats = i >= 2 && word[i] == word[i - 1] && word[i] == word[i - 2];

            if (Letter.IsWord(word[i]) && !repeats) _buffer[length++] = word[i];
        }

        if (length > 0) to.Add(_buffer.AsSpan(0, length), marks);
    }
}
