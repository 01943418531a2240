namespace SupportBot.Safety;

/// <summary>The buffers that one thread screens with, kept from text to text.</summary>
internal sealed class Bench(Rulebook rulebook)
{
    private const int LargestKept = 1 << 16;

    private readonly Reader _reader = new(rulebook.Signs);
    private readonly Disguise _disguise = new(rulebook.Vocabulary.Lexicon);
    private readonly Matcher _matcher = new(rulebook);
    private Judge _judge = new(rulebook);
    private Chart _chart = new();
    private Reading _reading = new();
    private Reading _spare = new();

    /// <summary>How much matching has been done in all texts.</summary>
    public long Visits => _matcher.Visits;

    /// <summary>Whether it was made for these rules.</summary>
    public bool IsFor(Rulebook other) => ReferenceEquals(rulebook, other);

    /// <summary>Reads, matches and judges.</summary>
    public Screened Screen(string text, string? language)
    {
        var screened = Of(text, language);

        if (_reading.Capacity > LargestKept || _spare.Capacity > LargestKept) Shrink();

        return screened;
    }

    private Screened Of(string text, string? language)
    {
        _reader.Read(text, _reading);

        if (_reader.FoundOdd)
        {
            _disguise.Undo(_reading, _spare);
            (_reading, _spare) = (_spare, _reading);
        }

        _chart.Clear(_reading.Count);
        rulebook.Vocabulary.Find(_reading, _chart);
        Scope.Mark(_reading, _chart, rulebook.Vocabulary);
        _matcher.Match(_reading, _chart);

        return _judge.Of(_reading, _chart, language);
    }

    // What a long text has made too large to keep.
    private void Shrink() => (_reading, _spare, _chart, _judge) = (new Reading(), new Reading(), new Chart(), new Judge(rulebook));
}
