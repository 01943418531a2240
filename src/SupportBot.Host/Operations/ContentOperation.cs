using System.CommandLine;
using SupportBot.Content;

namespace SupportBot.Host.Operations;

/// <summary><c>supportbot content</c>: prepares the seeds.</summary>
internal static class ContentOperation
{
    /// <summary>The command.</summary>
    public static Command Command() => new("content", "Checks and prepares the reviewed content.")
    {
        PrepareCommand(),
    };

    /// <summary>Writes the seeds of a folder in the form that starts quickly.</summary>
    public static int Prepare(string from, string to)
    {
        Seeds.Prepare(from, to);

        return 0;
    }

    private static Command PrepareCommand()
    {
        var from = new Argument<string>("from") { Description = "The folder of YAML files." };
        var to = new Argument<string>("to") { Description = "Where to write." };
        var command = new Command("prepare", "Writes the seeds in the form that starts quickly. The build does this.") { from, to };
        command.SetAction(result => Prepare(result.GetRequiredValue(from), result.GetRequiredValue(to)));

        return command;
    }
}
