namespace SupportBot.Safety;

/// <summary>What must hold for a file of crisis lines beyond the shape of its fields.</summary>
internal static class LineRules
{
    /// <summary>The first thing that does not hold, and where; nothing when all is well.</summary>
    public static (string Path, string Problem)? Broken(string file, CountryLines country)
    {
        if (file != $"crisis-lines/{country.Country.ToLowerInvariant()}.yaml") return ("$.country", "the file is named after another country");
        if (country.Emergency.Numbers.Count == 0) return ("$.emergency.numbers", "a country has an emergency number");
        if (country.Emergency.Numbers.Any(number => !IsDialled(number.Number))) return ("$.emergency.numbers", "an emergency number is digits only");

        for (var i = 0; i < country.Lines.Count; i++)
        {
            if (Problem(country, country.Lines[i]) is { } problem) return ($"$.lines[{i}]", problem);
        }

        return null;
    }

    private static string? Problem(CountryLines country, CrisisLine line) =>
        !line.Id.StartsWith($"{country.Country.ToLowerInvariant()}-", StringComparison.Ordinal) ? "the id begins with the country's code"
        : !HasOneKindOfHours(line.Hours) ? "hours are one of: always, times, part"
        : line.OtherNumbers.Append(line.Phone).OfType<LineNumber>().Any(number => number.Dial is { } dial ? !IsDialled(dial) : !HasSign(number.Number)) ? "what is dialled is digits, with + in front at most; a number with * or # is typed and has none"
        : !line.SafeToShow ? null
        : line.Languages.Count == 0 ? "a line that is shown speaks a language"
        : line.Sources.Count == 0 ? "a line that is shown has a source"
        : line.Order is null ? "a line that is shown has an order"
        : line is { Phone: null, Text: null, Chat: null } ? "a line that is shown can be called or written to"
        : null;

    private static bool HasOneKindOfHours(OpenHours hours) =>
        (hours.Always ? 1 : 0) + (hours.Times.Count > 0 ? 1 : 0) + (hours.Part is null ? 0 : 1) == 1;

    private static bool IsDialled(string number) => number.Length > 0 && (number[0] == '+' ? number[1..] : number).All(char.IsAsciiDigit);

    private static bool HasSign(string number) => number.Contains('*', StringComparison.Ordinal) || number.Contains('#', StringComparison.Ordinal);
}
