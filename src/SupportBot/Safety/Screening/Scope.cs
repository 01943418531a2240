namespace SupportBot.Safety;

/// <summary>How far a negation, a turn and a subject reach.</summary>
internal static class Scope
{
    private const int FurthestDenial = 6;
    private const int FurthestOther = 3;

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
    public static bool Negates(Hit hit, Outcome outcome, Reading reading, Chart chart)
    {
        var language = outcome.Language;
        var subject = (chart.Effects[hit.From].Subject & language) != 0;

        for (var (word, back) = (hit.From - 1, 1); word >= 0 && back <= Math.Max(outcome.Reach, FurthestDenial); word--, back++)
        {
            if (Breaks(reading, word + 1)) break;

            var effects = chart.Effects[word];

            if ((effects.Turns & language) != 0) break;
            if ((effects.Denies & language) != 0) return true;
            if (!subject && back <= outcome.Reach && effects.IsNegation(language)) return true;

            subject |= (effects.Subject & language) != 0;
        }

        return hit.To < reading.Count && !reading.Starts(hit.To)
            && (chart.Effects[hit.To].NegatesBefore & language) != 0;
    }

    /// <summary>Whether what was found is about somebody else, who stands right before it.</summary>
    public static bool IsOfOthers(Hit hit, Outcome outcome, Reading reading, Chart chart)
    {
        if ((chart.Effects[hit.From].Subject & outcome.Language) != 0) return false;

        for (var (word, back) = (hit.From - 1, 1); word >= 0 && back <= FurthestOther; word--, back++)
        {
            if (Breaks(reading, word + 1) || (chart.Effects[word].Subject & outcome.Language) != 0) return false;
            if ((chart.Effects[word].Others & outcome.Language) != 0) return true;
        }

        return false;
    }

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
            case Part.Subject: effects.Subject |= language; break;
            case Part.Others: effects.Others |= language; break;
            case Part.None: default: break;
        }
    }
}
