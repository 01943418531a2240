namespace SupportBot.Safety;

/// <summary>What the shields of a text cover.</summary>
internal sealed class Shields
{
    private int[] _sentenceOf = new int[128];
    private Cover[] _sentences = new Cover[16];
    private uint _text;

    /// <summary>Notes what every shield found in a text covers.</summary>
    public void Raise(Reading reading, Chart chart, IReadOnlyList<Outcome> outcomes)
    {
        Number(reading);
        _text = 0;

        foreach (var hit in chart.Hits)
        {
            var (effect, language) = (outcomes[hit.Outcome].Effect, outcomes[hit.Outcome].Language);
            ref var sentence = ref _sentences[_sentenceOf[hit.From]];

            switch (effect)
            {
                case Effect.ClearWords:
                    for (var word = hit.From; word < hit.To; word++) chart.Effects[word].Covered |= language;
                    break;
                case Effect.ClearSentence:
                    sentence.Clears |= language;
                    break;
                case Effect.ClearText:
                    _text |= language;
                    break;
                case Effect.ClearQuote:
                    sentence.Cites |= language;
                    break;
                case Effect.Lower:
                    sentence.Lowers = true;
                    break;
                case Effect.Hint or Effect.Concern or Effect.Urgent:
                default:
                    break;
            }
        }
    }

    /// <summary>Whether a shield takes away what was found.</summary>
    public bool Clear(Hit hit, Outcome outcome, Reading reading, Chart chart)
    {
        var sentence = _sentences[_sentenceOf[hit.From]];

        return (chart.Effects[hit.To - 1].Covered & outcome.Language) != 0
            || ((reading[hit.From].Marks & Marks.Quoted) != 0 && (sentence.Cites & outcome.Language) != 0)
            || (!outcome.Firm && ((sentence.Clears | _text) & outcome.Language) != 0);
    }

    /// <summary>Whether a shield in the same sentence, the one before or the one after lowers what begins at a word.</summary>
    public bool Lower(int word)
    {
        var sentence = _sentenceOf[word];

        return _sentences[sentence].Lowers || _sentences[sentence + 1].Lowers || (sentence > 0 && _sentences[sentence - 1].Lowers);
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
        public uint Cites;
        public bool Lowers;
    }
}
