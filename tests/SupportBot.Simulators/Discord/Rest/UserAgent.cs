namespace SupportBot.Simulators.Discord.Rest;

/// <summary>The form that Discord asks for: <c>DiscordBot ($url, $version)</c>.</summary>
internal static class UserAgent
{
    public static bool IsDiscordBot(string agent) =>
        agent.StartsWith("DiscordBot (http", StringComparison.Ordinal)
        && agent.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0
        && agent.IndexOf(')', comma) > comma + 2;
}
