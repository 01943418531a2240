using System.Globalization;
using NodaTime;

namespace SupportBot.Treatment;

/// <summary>The words of a date, in lower case, without those that only say how rough it is.</summary>
/// <param name="Part">How rough it is.</param>
/// <param name="Rest">The other words.</param>
internal sealed record DateWords(Part Part, string[] Rest)
{
    /// <summary>The language in which it is answered, a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    private static readonly Dictionary<string, Part> Parts = new()
    {
        ["early"] = Part.Early,
        ["beginning"] = Part.Early,
        ["start"] = Part.Early,
        ["mid"] = Part.Mid,
        ["middle"] = Part.Mid,
        ["late"] = Part.Late,
        ["end"] = Part.Late,
        ["about"] = Part.About,
        ["around"] = Part.About,
        ["roughly"] = Part.About,
        ["approximately"] = Part.About,
        ["approx"] = Part.About,
        ["circa"] = Part.About,
        ["ca"] = Part.About,
        ["~"] = Part.About,
    };

    private static readonly string[] Fillers = ["the", "of", "on", "at", "since", "from", "sometime"];

    private static readonly string[] Counts =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Takes a text apart.</summary>
    public static DateWords Of(string text)
    {
        var words = Joined(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rough = words.Where(Parts.ContainsKey).Select(word => Parts[word]).ToArray();

        // "About mid March" is mid March: the narrower word counts.
        var part = rough.Where(one => one is not Part.About).FirstOrDefault(rough.Length > 0 ? Part.About : Part.Whole);
        string[] rest = [.. words.Where(word => !Parts.ContainsKey(word) && !Fillers.Contains(word))];

        return new(part, rest is ["in", _] or ["in", "last" or "this", ..] || (rest is ["in", var first, ..] && Count(first) is null) ? rest[1..] : rest);
    }

    /// <summary>A day of the month, 1 to 31, perhaps with its ending as in <c>3rd</c>.</summary>
    public static int? Day(string word)
    {
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;

        return Whole(digits) is { } day and >= 1 and <= 99 ? day : null;
    }

    /// <summary>A month by its name or the first three letters or more of it, 1 to 12.</summary>
    public static int? Month(string word) =>
        word.Length >= 3 && Array.FindIndex(Months, name => name.StartsWith(word, StringComparison.Ordinal) || word is "sept" && name is "september") is var at and >= 0
            ? at + 1
            : null;

    /// <summary>A year of four digits.</summary>
    public static int? Year(string word) => word.Length == 4 ? Whole(word) : null;

    /// <summary>A day of the week by its name.</summary>
    public static IsoDayOfWeek? Weekday(string word) =>
        Enum.GetValues<IsoDayOfWeek>().Skip(1).Cast<IsoDayOfWeek?>()
            .FirstOrDefault(day => word.Length >= 3 && $"{day}".StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>A number in digits or as a word.</summary>
    public static int? Count(string word) =>
        word is "a" or "an" ? 1 : Array.IndexOf(Counts, word) is var at and >= 0 ? at : Whole(word);

    /// <summary>Three numbers such as <c>3/4/2026</c> or <c>3.4.2026</c>; with dots the day comes first.</summary>
    public static (int First, int Second, int Year, bool DayFirst)? Numbers(string word)
    {
        var dots = word.Contains('.', StringComparison.Ordinal);

        return word.Split(dots ? '.' : '/') is [var one, var two, var year]
            && Whole(one) is { } first && Whole(two) is { } second && Year(year) is { } y
                ? (first, second, y, dots)
                : null;
    }

    private static string Joined(string text)
    {
        var lower = text.Trim().ToLowerInvariant().Replace(',', ' ').Replace("~", "~ ", StringComparison.Ordinal);

        // "mid-March" is two words, "2026-03-03" is one.
        return lower.Any(char.IsAsciiLetter) ? lower.Replace('-', ' ').Replace(". ", " ", StringComparison.Ordinal) : lower;
    }

    private static int? Whole(string word) =>
        word.Length <= 6 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
