namespace SupportBot.Safety;

/// <summary>In what kind of clause each word of a text stands: whose it is, of when, and whether a negation is before it.</summary>
internal sealed class CueContext
{
    private const int Head = 3;
    private const int Reach = 4;

    private Said[] _said = new Said[128];

    /// <summary>What a word stands in.</summary>
    public Said this[int word] => _said[word];

    /// <summary>Looks over a text.</summary>
    public void Read(Reading reading, Chart chart, uint language)
    {
        if (reading.Count > _said.Length) _said = new Said[Math.Max(reading.Count, _said.Length * 2)];

        for (int from = 0, to; from < reading.Count; from = to)
        {
            to = from + 1;
            while (to < reading.Count && !Begins(to, reading, chart, language)) to++;

            _said.AsSpan(from, to - from).Fill(Whose(from, Math.Min(to, from + Head), chart, language) | When(from, to, chart, language));
        }

        Negate(reading, chart, language);
    }

    private static bool Begins(int word, Reading reading, Chart chart, uint language) =>
        (reading[word].Marks & (Marks.Sentence | Marks.Comma)) != 0
        || ((chart.Effects[word].Joins | chart.Effects[word].Turns) & language) != 0;

    private static Said Whose(int from, int to, Chart chart, uint language)
    {
        var others = false;

        for (var word = from; word < to; word++)
        {
            if (((chart.Effects[word].Subject | chart.Effects[word].Own) & language) != 0) return Said.OfMe;

            others |= (chart.Effects[word].Others & language) != 0;
        }

        return others ? Said.OfThem : Said.Plainly;
    }

    private static Said When(int from, int to, Chart chart, uint language)
    {
        var present = false;

        for (var word = from; word < to; word++)
        {
            if ((chart.Effects[word].PastTense & language) != 0) return Said.OfThen;

            present |= (chart.Effects[word].Present & language) != 0;
        }

        return present ? Said.OfNow : Said.Plainly;
    }

    private void Negate(Reading reading, Chart chart, uint language)
    {
        var left = 0;

        for (var word = 0; word < reading.Count; word++)
        {
            if ((reading[word].Marks & (Marks.Sentence | Marks.Comma)) != 0) left = 0;
            if (left-- > 0) _said[word] |= Said.Negated;
            if (chart.Effects[word].IsNegation(language)) left = Reach;
        }
    }
}

/// <summary>What a word stands in.</summary>
[Flags]
internal enum Said
{
    /// <summary>Nothing that is known.</summary>
    Plainly = 0,

    /// <summary>A clause of the person who writes.</summary>
    OfMe = 1,

    /// <summary>A clause of somebody else.</summary>
    OfThem = 2,

    /// <summary>Words after a negation.</summary>
    Negated = 4,

    /// <summary>A clause in the past.</summary>
    OfThen = 8,

    /// <summary>A clause about now.</summary>
    OfNow = 16,
}
