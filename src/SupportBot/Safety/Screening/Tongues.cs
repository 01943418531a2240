using System.Numerics;

namespace SupportBot.Safety;

/// <summary>
/// Tells which languages a text is in by its small words, so that what a rule of a sister language finds must stand
/// against the negations and shields of the language that is spoken: a Portuguese rule does not know a Spanish "no".
/// </summary>
internal sealed class Tongues
{
    private readonly int[] _counts = new int[32];
    private uint _spoken;

    /// <summary>Counts the words that each language claims; those with most are spoken.</summary>
    public void Listen(Reading reading, Chart chart)
    {
        _counts.AsSpan().Clear();
        _spoken = 0;

        for (var word = 0; word < reading.Count; word++)
        {
            for (var bits = chart.Effects[word].Any; bits != 0; bits &= bits - 1)
            {
                _counts[BitOperations.TrailingZeroCount(bits)]++;
            }
        }

        var most = Math.Max(1, _counts.Max());

        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] == most) _spoken |= 1u << i;
        }
    }

    /// <summary>The languages whose negations and shields count against a rule of a language.</summary>
    public uint Against(uint language) => (language & _spoken) != 0 ? language : language | _spoken;
}
