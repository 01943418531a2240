namespace SupportBot.Safety;

/// <summary>What one thread screens with, kept from text to text.</summary>
internal sealed class Bench(Rulebook rulebook)
{
    private const int LargestKept = 1 << 16;

    private readonly Reader _reader = new(rulebook.Signs);
    private readonly Disguise _disguise = new(rulebook.Vocabulary.Lexicon);
    private readonly Matcher _matcher = new(rulebook);

    // What a long text has made large is kept for the next long text, but only until somebody else needs the memory.
    private readonly WeakReference<Sheet?> _large = new(null);
    private Sheet _sheet = new(rulebook);

    /// <summary>How much matching has been done in all texts.</summary>
    public long Visits => _matcher.Visits;

    /// <summary>Whether it was made for these rules.</summary>
    public bool IsFor(Rulebook other) => ReferenceEquals(rulebook, other);

    /// <summary>Reads, matches and judges.</summary>
    public Screened Screen(string text, string? language)
    {
        if (text.Length > LargestKept && _large.TryGetTarget(out var large)) return Screen(text, language, large);

        var screened = Screen(text, language, _sheet);

        if (_sheet.Capacity > LargestKept)
        {
            _large.SetTarget(_sheet);
            _sheet = new Sheet(rulebook);
        }

        return screened;
    }

    private Screened Screen(string text, string? language, Sheet sheet)
    {
        _reader.Read(text, sheet.Reading);

        if (_reader.FoundOdd)
        {
            _disguise.Undo(sheet.Reading, sheet.Spare);
            sheet.Turn();
        }

        sheet.Chart.Clear(sheet.Reading.Count);
        rulebook.Vocabulary.Find(sheet.Reading, sheet.Chart);
        Scope.Mark(sheet.Reading, sheet.Chart, rulebook.Vocabulary);
        _matcher.Match(sheet.Reading, sheet.Chart);

        return sheet.Judge.Of(sheet.Reading, sheet.Chart, language);
    }
}
