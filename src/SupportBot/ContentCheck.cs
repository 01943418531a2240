using NodaTime;
using SupportBot.Content;
using SupportBot.Content.Checks;
using SupportBot.Learn.Checks;
using SupportBot.Safety;

namespace SupportBot;

/// <summary>Checks everything in <c>seeds/</c> before it reaches a person.</summary>
internal static class ContentCheck
{
    /// <summary>The rules, by section. A slice that brings content adds its own here.</summary>
    public static IReadOnlyList<ISeedCheck> Checks { get; } = [new PhraseCheck(), new CareWording(), new CardCheck(), new LineCheck(), new ScreeningCheck()];

    /// <summary>What is wrong or doubtful in a folder of seeds, by file and line.</summary>
    public static IReadOnlyList<Finding> Run(string folder, LocalDate today) => Run(folder, today, Checks);

    /// <summary>What some of the rules find.</summary>
    public static IReadOnlyList<Finding> Run(string folder, LocalDate today, IEnumerable<ISeedCheck> checks)
    {
        if (!Directory.Exists(folder)) return [new(folder, 1, Severity.Fault, "there is no such folder")];

        var seeds = Seeds.FromFolder(folder);

        return [.. checks.SelectMany(check => FindingsOf(check, seeds, today)).OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Line)];
    }

    private static IEnumerable<Finding> FindingsOf(ISeedCheck check, Seeds seeds, LocalDate today)
    {
        try
        {
            return [.. check.Check(seeds, today)];
        }
        catch (SeedException wrong)
        {
            return [new(wrong.File, wrong.Line, Severity.Fault, wrong.Problem)];
        }
    }
}
