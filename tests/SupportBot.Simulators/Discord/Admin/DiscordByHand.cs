using System.Globalization;

namespace SupportBot.Simulators.Discord.Admin;

/// <summary>The simulator as a program, to try the bot by hand and to measure it.</summary>
internal static class DiscordByHand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var at = arguments.ToList().IndexOf("--port");
        var port = at >= 0 ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : 57_900;
        var isStrict = !arguments.Contains("--no-limits");
        var rules = new Rules { RateLimits = isStrict, RefusesNameless = isStrict };
        await using var discord = await DiscordSimulator.StartAsync(rules, port: port);
        var stopped = new TaskCompletionSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stopped.TrySetResult();
        };
        using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM,
            signal =>
            {
                signal.Cancel = true;
                stopped.TrySetResult();
            });
        await Console.Out.WriteLineAsync($"Discord simulator: SUPPORTBOT_Discord__ApiBaseUrl={discord.ApiBaseUrl}");
        await Console.Out.WriteLineAsync($"                   SUPPORTBOT_Discord__Token={discord.Token}");
        await stopped.Task;

        return 0;
    }
}
