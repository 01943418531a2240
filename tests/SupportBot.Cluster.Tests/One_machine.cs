using System.Diagnostics;
using SupportBot.Platforms.Tests.Telegram;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Cluster.Tests;

/// <summary>A bot on one machine pays nothing for several, and wrong settings are named.</summary>
[Collection("Machines")] // one after the other: side by side they would measure each other
public sealed class One_machine
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task never_loads_what_several_need()
    {
        await using var telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        telegram.People.Add(1, "Ada", "en", started: true);
        await using var host = HostProcess.Start(telegram);
        telegram.People.Write(1, "/checkin mood=6");
        await telegram.UntilAsync(() => telegram.People.Read(1).Any(message => message.FromBot), Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        Assert.Contains("SupportBot.Telegram.dll", host.Loaded);
        Assert.DoesNotContain(host.Loaded, IsOfSeveral);
    }

    [Theory]
    [InlineData("Cluster__Enabled", "perhaps", "Cluster:Enabled is “perhaps”")]
    [InlineData("Database", "", "Cluster:Enabled needs one PostgreSQL for all machines. Set SUPPORTBOT_Database")]
    [InlineData("Cluster__Store", "", "Cluster:Store is empty, and the machines cannot find each other. Set SUPPORTBOT_Cluster__Store")]
    [InlineData("Cluster__Port", "70000", "Cluster:Port is “70000”. Write a number")]
    [InlineData("Cluster__Address", "here", "Cluster:Address is “here”. Set SUPPORTBOT_Cluster__Address")]
    [InlineData("Cluster__Listen", "11111", "Cluster:Listen is “11111”. Write an address and a port")]
    [InlineData("Telegram__PublicUrl", "https://bot.example.org/", "Telegram:PublicUrl does not go with Cluster:Enabled. Leave it empty")]
    public async Task with_settings_for_several_that_do_not_go_together_says_which_and_what_to_do(string name, string value, string says)
    {
        var start = new ProcessStartInfo(HostProcess.Path) { RedirectStandardError = true };
        (string, string)[] settings =
        [
            ("Telegram__Token", TelegramSimulator.Token), ("Database", "Host=127.0.0.1;Port=9"), ("Cluster__Enabled", "true"),
            ("Cluster__Store", "127.0.0.1:9"), ("Cluster__Address", "127.0.0.1"), (name, value),
        ];
        foreach (var (key, text) in settings) start.Environment[$"SUPPORTBOT_{key}"] = text;

        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("SupportBot does not start: ", error, StringComparison.Ordinal);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    /// <summary>Whether a program file belongs to what several machines need.</summary>
    internal static bool IsOfSeveral(string file) =>
        file.StartsWith("Orleans", StringComparison.Ordinal) || file is "SupportBot.Cluster.dll" or "StackExchange.Redis.dll";
}
