namespace SupportBot.Safety;

/// <summary>What the shields of a text cover.</summary>
internal sealed class Shields
{
    private int[] _sentenceOf = new int[128];
    private Cover[] _sentences = new Cover[16];

    /// <summary>Notes what every shield found in a text covers.</summary>
    public void Raise(Reading reading, Chart chart, IReadOnlyList<Outcome> outcomes)
    {
        Number(reading);

        foreach (var hit in chart.Hits)
        {
            var (effect, language) = (outcomes[hit.Outcome].Effect, outcomes[hit.Outcome].Language);

            if (effect >= Effect.ClearWords && outcomes[hit.Outcome].OfOthers && Scope.IsOwnDoing(hit, language, chart)) continue;

            ref var sentence = ref _sentences[_sentenceOf[hit.From]];

            switch (effect)
            {
                case Effect.ClearWords:
                    for (var word = hit.From; word < hit.To; word++) chart.Effects[word].Covered |= language;
                    break;
                case Effect.ClearSentence:
                    sentence.Clears |= language;
                    break;
                case Effect.ClearPast:
                    sentence.ClearsPast |= language;
                    break;
                case Effect.ClearAround:
                    sentence.ClearsAround |= language;
                    break;
                case Effect.ClearQuote:
                    sentence.Cites |= language;
                    break;
                case Effect.ClearForeign:
                    sentence.IsNot |= outcomes[hit.Outcome].Foreign;
                    break;
                case Effect.Lower:
                    sentence.Lowers = true;
                    break;
                case Effect.Revive:
                    if (!Scope.Negates(hit, outcomes[hit.Outcome].Reach, language, reading, chart)) sentence.Revives |= language;
                    break;
                case Effect.Hint or Effect.Concern or Effect.Urgent:
                default:
                    break;
            }
        }
    }

    /// <summary>Whether a shield of any of some languages takes away what was found.</summary>
    public bool Clear(Hit hit, Outcome outcome, uint languages, Reading reading, Chart chart)
    {
        var sentence = Around(hit.From);

        return (sentence.IsNot & outcome.Language) != 0
            || (!outcome.Pierces && IsCovered(hit, languages, chart))
            || ((reading[hit.From].Marks & Marks.Quoted) != 0 && (sentence.Cites & languages) != 0)
            || (!outcome.Firm && (sentence.Clears & ~sentence.Revives & languages) != 0)
            || (!outcome.Firm && (sentence.ClearsPast & ~sentence.Revives & languages) != 0
                && !Scope.IsPresent(hit, languages, reading, chart));
    }

    /// <summary>Whether a shield in the same sentence, the one before or the one after lowers what begins at a word.</summary>
    public bool Lower(int word) => Around(word).Lowers;

    /// <summary>Whether two hits stand in one sentence or in neighbours.</summary>
    public bool AreNear(Hit one, Hit other) => Math.Abs(_sentenceOf[one.From] - _sentenceOf[other.From]) <= 1;

    private static bool IsCovered(Hit hit, uint language, Chart chart)
    {
        var covered = 0;

        for (var word = hit.From; word < hit.To; word++)
        {
            if ((chart.Effects[word].Covered & language) != 0) covered++;
        }

        return covered * 2 >= hit.To - hit.From || (chart.Effects[hit.To - 1].Covered & language) != 0;
    }

    private Cover Around(int word)
    {
        var at = _sentenceOf[word];
        var (before, here, after) = (at > 0 ? _sentences[at - 1] : default, _sentences[at], _sentences[at + 1]);

        here.ClearsPast |= before.ClearsAround | here.ClearsAround | after.ClearsAround;
        here.Revives |= before.Revives | after.Revives;
        here.Lowers |= before.Lowers || after.Lowers;

        return here;
    }

    private void Number(Reading reading)
    {
        if (reading.Count > _sentenceOf.Length) _sentenceOf = new int[Math.Max(reading.Count, _sentenceOf.Length * 2)];

        var sentence = -1;

        for (var word = 0; word < reading.Count; word++)
        {
            if (reading.Starts(word)) sentence++;

            _sentenceOf[word] = sentence;
        }

        if (sentence + 2 > _sentences.Length) _sentences = new Cover[Math.Max(sentence + 2, _sentences.Length * 2)];

        _sentences.AsSpan(0, sentence + 2).Clear();
    }

    private struct Cover
    {
        public uint Clears;
        public uint ClearsAround;
        public uint ClearsPast;
        public uint Cites;
        public uint IsNot;
        public uint Revives;
        public bool Lowers;
    }
}
