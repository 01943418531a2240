using NodaTime;
using SupportBot.Content;
using SupportBot.Content.Checks;
using SupportBot.Learn.Checks;

namespace SupportBot;

/// <summary>Checks everything in <c>seeds/</c> before it reaches a person.</summary>
internal static class ContentCheck
{
    /// <summary>The rules, by section. A slice that brings content adds its own here.</summary>
    private static readonly IReadOnlyList<ISeedCheck> Checks = [new PhraseCheck(), new CardCheck()];

    /// <summary>What is wrong or doubtful in a folder of seeds, by file and line.</summary>
    public static IReadOnlyList<Finding> Run(string folder, LocalDate today)
    {
        if (!Directory.Exists(folder)) return [new(folder, 1, Severity.Fault, "there is no such folder")];

        var seeds = Seeds.FromFolder(folder);

        return [.. Checks.SelectMany(check => FindingsOf(check, seeds, today)).OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Line)];
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
