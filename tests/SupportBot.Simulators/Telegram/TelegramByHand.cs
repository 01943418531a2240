namespace SupportBot.Simulators.Telegram;

/// <summary>Runs the simulator until it is stopped, for talking to the bot on a page.</summary>
internal static class TelegramByHand
{
    public static async Task RunAsync(string[] args)
    {
        var port = args is ["--port", var text, ..] && int.TryParse(text, out var number) ? number : 8081;
        await using var simulator = await TelegramSimulator.StartAsync(port);
        simulator.People.Add(1, "Ada", "en");
        simulator.People.Add(2, "Ben", "de");
        simulator.People.AddGroup(-100, "Support group");

        await Console.Out.WriteLineAsync($"""
            A strict Telegram on this machine. Talk to the bot on {simulator.Address}
            and start the bot with
              SUPPORTBOT_Telegram__Token={TelegramSimulator.Token}
              SUPPORTBOT_Telegram__ApiBaseUrl={simulator.Address}
            """);

        await simulator.UntilStoppedAsync();
    }
}
