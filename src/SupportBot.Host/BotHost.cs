namespace SupportBot.Host;

/// <summary>Runs the bot on the platforms whose token is set, or else in this terminal.</summary>
internal static class BotHost
{
    /// <summary>Runs until told to stop. Returns the exit code.</summary>
    public static Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        var configuration = SupportBotHost.Configuration(args);

        return PlatformHost.IsWanted(configuration)
            ? PlatformHost.RunAsync(configuration, cancel)
            : TerminalHost.RunAsync(args, cancel);
    }
}
