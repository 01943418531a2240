namespace SupportBot.Safety;

/// <summary>How far a negation, a turn and a subject reach.</summary>
internal static class Scope
{
    private const int FurthestDenial = 6;
    private const int FurthestOther = 3;
    private const int FurthestTense = 4;

    /// <summary>Notes for each word what it does to what stands around it.</summary>
    public static void Mark(Reading reading, Chart chart, Vocabulary vocabulary)
    {
        for (var word = 0; word < reading.Count; word++)
        {
            for (var i = chart.FirstAt(word); i != 0; i = chart[i].Next)
            {
                var (part, language) = vocabulary[chart[i].Group];

                if (part == Part.None) continue;

                for (var covered = word; covered < chart[i].To; covered++)
                {
                    Mark(ref chart.Effects[covered], part, language);
                }
            }
        }
    }

    /// <summary>Whether a negation reaches what was found.</summary>
    public static bool Negates(Hit hit, int reach, uint language, Reading reading, Chart chart)
    {
        var subject = (chart.Effects[hit.From].Subject & language) != 0;

        for (var (word, back) = (hit.From - 1, 1); word >= 0 && back <= Math.Max(reach, FurthestDenial); word--, back++)
        {
            if (Breaks(reading, word + 1)) break;

            var effects = chart.Effects[word];

            if (((effects.Turns | effects.Joins) & language) != 0) break;
            if ((effects.Denies & language) != 0) return true;
            if (!subject && back <= reach && effects.IsNegation(language)) return true;

            subject |= (effects.Subject & language) != 0;
        }

        return hit.To < reading.Count && !reading.Starts(hit.To)
            && (chart.Effects[hit.To].NegatesBefore & language) != 0;
    }

    /// <summary>Whether what was found is about somebody else, who stands right before it.</summary>
    public static bool IsOfOthers(Hit hit, uint language, Reading reading, Chart chart)
    {
        if (IsOwn(chart.Effects[hit.From], language)) return false;

        for (var word = hit.From + 1; word < hit.To; word++)
        {
            if ((chart.Effects[word].Subject & language) != 0) return false;
        }

        for (var (word, back) = (hit.From - 1, 1); word >= 0 && back <= FurthestOther; word--, back++)
        {
            if (Breaks(reading, word + 1) || IsOwn(chart.Effects[word], language)) return false;
            if ((chart.Effects[word].Others & language) != 0) return true;
        }

        return false;
    }

    /// <summary>Whether the person who writes is the one who does what was found.</summary>
    public static bool IsOwnDoing(Hit hit, uint language, Chart chart) =>
        hit.From > 0 && ((chart.Effects[hit.From - 1].Subject & language) != 0
            || (hit.From > 1 && ((chart.Effects[hit.From - 1].Others | chart.Effects[hit.From - 1].Own) & language) == 0
                && (chart.Effects[hit.From - 2].Subject & language) != 0));

    /// <summary>Whether what was found is said of now, in words of its own or right before it.</summary>
    public static bool IsPresent(Hit hit, uint language, Reading reading, Chart chart)
    {
        var present = false;

        for (var word = hit.To - 1; word >= 0 && word >= hit.From - FurthestTense; word--)
        {
            if ((chart.Effects[word].PastTense & language) != 0) return false;

            present |= (chart.Effects[word].Present & language) != 0;

            if (word <= hit.From && Breaks(reading, word)) break;
        }

        return present;
    }

    private static bool IsOwn(in Effects effects, uint language) => ((effects.Subject | effects.Own) & language) != 0;

    private static bool Breaks(Reading reading, int word) =>
        (reading[word].Marks & (Marks.Comma | Marks.Sentence)) != 0;

    private static void Mark(ref Effects effects, Part part, uint language)
    {
        switch (part)
        {
            case Part.Negation: effects.Negates |= language; break;
            case Part.Denial: effects.Denies |= language; break;
            case Part.NegationAfter: effects.NegatesBefore |= language; break;
            case Part.NoNegation: effects.Exempt |= language; break;
            case Part.But: effects.Turns |= language; break;
            case Part.And: effects.Joins |= language; break;
            case Part.Own: effects.Own |= language; break;
            case Part.Present: effects.Present |= language; break;
            case Part.PastTense: effects.PastTense |= language; break;
            case Part.Subject: effects.Subject |= language; break;
            case Part.Others: effects.Others |= language; break;
            case Part.Tongue: effects.Tongue |= language; break;
            case Part.None: default: break;
        }
    }
}
