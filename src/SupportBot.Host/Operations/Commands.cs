using System.CommandLine;

namespace SupportBot.Host.Operations;

/// <summary>What can be asked of the program <c>supportbot</c>.</summary>
internal static class Commands
{
    /// <summary>Runs one of them; without any, the bot.</summary>
    public static Task<int> RunAsync(string[] args, CancellationToken cancel) => args switch
    {
        // The way in for everybody, and a step of the build: neither waits for the option parser.
        [] => BotHost.RunAsync(args, cancel),
        ["content", "prepare", var from, var to] => Task.FromResult(ContentOperation.Prepare(from, to)),
        _ => Root(cancel).Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancel), // What is refused is said by the program, in one sentence.
    };

    private static RootCommand Root(CancellationToken cancel)
    {
        var root = new RootCommand(
            "A private diary, reminders and reviewed cards for people with depression that treatments have not lifted. "
            + "Without a command it runs the bot: on Telegram if a token is set, else as a chat in this terminal.")
        {
            BackupOperation.Command(),
            CloseDownOperation.Command(),
            ContentOperation.Command(),
            DemoOperation.Command(),
            DoctorOperation.Command(),
            HealthOperation.Command(),
            KeysOperation.Command(),
            MoveOperation.Command(),
            RestoreOperation.Command(),
            ScreenOperation.Command(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((result, token) => BotHost.RunAsync([.. result.UnmatchedTokens], cancel));

        return root;
    }
}
