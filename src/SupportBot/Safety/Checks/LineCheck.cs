using NodaTime;
using SupportBot.Content;
using SupportBot.Content.Checks;

namespace SupportBot.Safety;

/// <summary>
/// The rules for crisis lines: each that is shown has a source and a day on which it was checked, none is an old number,
/// and every country of the lines has a name and an emergency number.
/// </summary>
internal sealed class LineCheck : ISeedCheck
{
    /// <summary>From how many days on somebody should check a number again.</summary>
    public const int WarnAfterDays = 180;

    /// <summary>From how many days on a number may not be published any more.</summary>
    public const int FailAfterDays = 365;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Seeds seeds, LocalDate today)
    {
        var countries = new Countries(seeds);
        var files = seeds.In("crisis-lines");
        var elsewhere = files.FirstOrDefault(file => file.Name == CrisisLines.ElsewhereFile);

        if (elsewhere is null) return [new(CrisisLines.ElsewhereFile, 1, Severity.Fault, "there is no such file")];

        return Tried(elsewhere, () =>
        {
            var known = elsewhere.As(CrisisLinesJson.Default.Elsewhere);

            return
            [
                .. Age(elsewhere, "$.directory.checked", known.Directory.Checked, today),
                .. files.Where(file => file != elsewhere).SelectMany(file => Tried(file, () => Check(file, known, countries, today))),
            ];
        });
    }

    private static IEnumerable<Finding> Check(Seed file, Elsewhere elsewhere, Countries countries, LocalDate today)
    {
        var country = file.As(CrisisLinesJson.Default.CountryLines);

        if (LineRules.Broken(file.Name, country) is var (path, problem)) yield return Fault(file, path, problem);
        if (countries.ByCode(country.Country) is null) yield return Fault(file, "$.country", "seeds/countries has no such country");

        foreach (var finding in Age(file, "$.emergency.checked", country.Emergency.Checked, today)) yield return finding;

        for (var i = 0; i < country.Lines.Count; i++)
        {
            if (!country.Lines[i].SafeToShow) continue;

            foreach (var finding in Check(file, $"$.lines[{i}]", country, country.Lines[i], elsewhere, today)) yield return finding;
        }
    }

    private static IEnumerable<Finding> Check(Seed file, string path, CountryLines country, CrisisLine line, Elsewhere elsewhere, LocalDate today) =>
    [
        .. Age(file, $"{path}.checked", line.Checked, today),
        .. line.Sources.Any(string.IsNullOrWhiteSpace) ? [Fault(file, $"{path}.sources", "a source is empty")] : Array.Empty<Finding>(),
        .. line.InTwoLists ? Array.Empty<Finding>() : [Fault(file, path, "a line that is shown stands in two independent lists")],
        .. line.Languages.Where(code => !elsewhere.Languages.ContainsKey(code)).Select(code => Fault(file, $"{path}.languages", $"elsewhere.yaml has no language '{code}'")),
        .. from retired in elsewhere.Retired
           where retired.Country == country.Country && Numbers(line).Any(number => Digits(number) == Digits(retired.Number))
           select Fault(file, path, $"{retired.Number} is an old number: {retired.Because}"),
        .. (line.Kind is LineKind.Youth) != (line.Audience is LineAudience.Youth)
            ? [Fault(file, path, "a line for young people has that kind and that audience")]
            : Array.Empty<Finding>(),
    ];

    private static IEnumerable<Finding> Age(Seed file, string path, LocalDate day, LocalDate today) => Period.DaysBetween(day, today) switch
    {
        < 0 => [Fault(file, path, "the day of the check is still to come")],
        > FailAfterDays and var days => [Fault(file, path, $"nobody has checked this for {days} days")],
        > WarnAfterDays and var days => [new(file.Name, file.LineOf(path), Severity.Warning, $"nobody has checked this for {days} days")],
        _ => [],
    };

    private static IReadOnlyList<Finding> Tried(Seed file, Func<IEnumerable<Finding>> check)
    {
        try
        {
            return [.. check()];
        }
        catch (SeedException wrong)
        {
            return [new(file.Name, wrong.Line, Severity.Fault, wrong.Problem)];
        }
    }

    private static IEnumerable<string> Numbers(CrisisLine line) =>
        line.OtherNumbers.Append(line.Phone).OfType<LineNumber>().Select(number => number.Number).Concat(line.Text is { } text ? [text.Number] : []);

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    private static Finding Fault(Seed file, string path, string text) => new(file.Name, file.LineOf(path), Severity.Fault, text);
}
