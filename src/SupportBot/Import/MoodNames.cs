using System.Collections.Frozen;
using System.Globalization;
using SupportBot.Dialogue;

namespace SupportBot.Import;

/// <summary>
/// What the moods of an export are on a scale from 1 to 10. Daylio's own five are doubled, so that all steps stay of one
/// size; a name that is a number from 1 to 10 stands for itself; other names are the person's own to explain.
/// </summary>
/// <param name="own">The person's own names, lower case.</param>
internal sealed class MoodNames(FrozenDictionary<string, int> own)
{
    private static readonly FrozenDictionary<string, int> Usual = new Dictionary<string, int>
    {
        ["awful"] = 2,
        ["bad"] = 4,
        ["meh"] = 6,
        ["good"] = 8,
        ["rad"] = 10,
    }.ToFrozenDictionary();

    /// <summary>Daylio's own names and no others.</summary>
    public static MoodNames OfDaylio { get; } = new(FrozenDictionary<string, int>.Empty);

    /// <summary>The score of a name, 1 to 10; nothing when nobody said what it means.</summary>
    public int? ScoreOf(string name)
    {
        var word = name.Trim().ToLowerInvariant();

        return own.TryGetValue(word, out var score) || Usual.TryGetValue(word, out score) || IsScore(word, out score) ? score : null;
    }

    /// <summary>Reads <c>super=9, so so=5</c>.</summary>
    public static Mistake? Read(string text, Occasion occasion, out MoodNames names)
    {
        var read = new Dictionary<string, int>();
        names = OfDaylio;

        foreach (var piece in text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (piece.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, var number] || !IsScore(number, out var score))
            {
                return new Mistake("import.moods.wrong", ("given", Parameter.Shown(piece)));
            }

            read[name.ToLowerInvariant()] = score;
        }

        names = new(read.ToFrozenDictionary());

        return null;
    }

    private static bool IsScore(string text, out int score) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out score) && score is >= 1 and <= 10;
}
