using System.CommandLine;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;
using SupportBot.Content;
using SupportBot.Content.Checks;

namespace SupportBot.Host.Operations;

/// <summary><c>supportbot content</c>: checks and prepares the seeds.</summary>
internal static class ContentOperation
{
    /// <summary>The command.</summary>
    public static Command Command() => new("content", "Checks and prepares the reviewed content.")
    {
        CheckCommand(),
        PrepareCommand(),
    };

    /// <summary>Prints what is wrong or doubtful. Returns 1 when something must not be published.</summary>
    public static async Task<int> CheckAsync(string folder, LocalDate today, TextWriter output)
    {
        var findings = ContentCheck.Run(folder, today);
        foreach (var finding in findings) await output.WriteLineAsync(finding.ToString());

        var faults = findings.Count(finding => finding.Severity is Severity.Fault);
        await output.WriteLineAsync($"{faults} faults, {findings.Count - faults} warnings");

        return faults == 0 ? 0 : 1;
    }

    /// <summary>Writes the seeds of a folder in the form that starts quickly.</summary>
    public static int Prepare(string from, string to)
    {
        Seeds.Prepare(from, to);

        return 0;
    }

    private static Command CheckCommand()
    {
        var folder = new Argument<string>("folder") { Description = "The folder of YAML files.", DefaultValueFactory = _ => "seeds" };
        var today = new Option<string?>("--today") { Description = "The day to check for, as 2026-11-24; today unless given." };
        var command = new Command("check", "Checks all content: sources, dates, wording, numbers.") { folder, today };
        command.SetAction((result, _) => CheckAsync(result.GetRequiredValue(folder), DayOf(result.GetValue(today)), Console.Out));

        return command;
    }

    private static LocalDate DayOf(string? text) => text is null
        ? TimeProvider.System.GetCurrentInstant().InUtc().Date
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day
        : throw new SettingRefusedException($"“{text}” is no day; write it as 2026-11-24");

    private static Command PrepareCommand()
    {
        var from = new Argument<string>("from") { Description = "The folder of YAML files." };
        var to = new Argument<string>("to") { Description = "Where to write." };
        var command = new Command("prepare", "Writes the seeds in the form that starts quickly. The build does this.") { from, to };
        command.SetAction(result => Prepare(result.GetRequiredValue(from), result.GetRequiredValue(to)));

        return command;
    }
}
