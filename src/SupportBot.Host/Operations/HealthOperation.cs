using System.CommandLine;

namespace SupportBot.Host.Operations;

/// <summary><c>supportbot health</c>: asks the bot that runs here how it is, for a container without a shell.</summary>
internal static class HealthOperation
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        var command = new Command("health", "Asks the bot that runs here whether it is ready (Health:Listen). Ends with 0 if it is.");
        command.SetAction((_, cancel) => RunAsync(HostOptions.From(SupportBotHost.Configuration([])), Console.Out, cancel));

        return command;
    }

    /// <summary>Asks. Returns 0 when the bot is ready, else 1.</summary>
    public static async Task<int> RunAsync(HostOptions options, TextWriter output, CancellationToken cancel)
    {
        if (options.HealthListen is not { } listen) throw new SettingRefusedException("Health:Listen is not set. Set SUPPORTBOT_Health__Listen to http://127.0.0.1:8081/");

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };

        try
        {
            using var answer = await client.GetAsync(new Uri(listen, "/health/ready"), cancel);
            await output.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancel));

            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            await output.WriteLineAsync("No answer.");

            return 1;
        }
    }
}
