namespace SupportBot.Safety;

/// <summary>
/// Adds up the cues of a text: the most that three sentences in a row come to, each cue counted once among them.
/// Work and memory grow with the length of the text and no faster.
/// </summary>
internal sealed class CueSum
{
    private const int Together = 3;

    private int[] _times = [];
    private Cue[] _cues = new Cue[256];
    private int _count;
    private int _sentence;

    /// <summary>The highest sum of a text.</summary>
    public int Of(Reading reading, Chart chart, CueTable table)
    {
        if (_times.Length < table.Size) _times = new int[table.Size];

        (_count, _sentence) = (0, -1);

        for (var word = 0; word < reading.Count; word++)
        {
            if (reading.Starts(word)) _sentence++;

            Walk(0, word, reading, chart, table);
        }

        return Highest(table);
    }

    private void Walk(int place, int word, Reading reading, Chart chart, CueTable table)
    {
        for (var i = chart.FirstAt(word); i != 0; i = chart[i].Next)
        {
            if (table.Next(place, chart[i].Group) is > 0 and var next) Arrive(next, chart[i].To, reading, chart, table);
        }

        if (place != 0 && table.Next(place, CueTable.AnyWord) is > 0 and var any) Arrive(any, word + 1, reading, chart, table);
    }

    private void Arrive(int place, int word, Reading reading, Chart chart, CueTable table)
    {
        if (table.Points(place) != 0) Add(place);

        var ends = word == reading.Count || (reading[word].Marks & (Marks.Sentence | Marks.Comma)) != 0;

        if (!ends && table.GoesOn(place)) Walk(place, word, reading, chart, table);
    }

    private void Add(int place)
    {
        if (_count == _cues.Length) Array.Resize(ref _cues, _count * 2);

        _cues[_count++] = new Cue(place, _sentence);
    }

    private int Highest(CueTable table)
    {
        var (sum, highest, first, next) = (0, int.MinValue, 0, 0);

        for (var sentence = 0; sentence <= _sentence; sentence++)
        {
            for (; first < next && _cues[first].Sentence <= sentence - Together; first++)
            {
                if (--_times[_cues[first].Place] == 0) sum -= table.Points(_cues[first].Place);
            }

            for (; next < _count && _cues[next].Sentence == sentence; next++)
            {
                if (_times[_cues[next].Place]++ == 0) sum += table.Points(_cues[next].Place);
            }

            // Fewer sentences are looked at together only where the text has no more.
            if (sentence >= Math.Min(Together - 1, _sentence)) highest = Math.Max(highest, sum);
        }

        for (; first < next; first++) _times[_cues[first].Place] = 0;

        return highest;
    }

    private readonly record struct Cue(int Place, int Sentence);
}
