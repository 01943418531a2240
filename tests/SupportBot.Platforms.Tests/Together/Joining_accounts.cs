using System.Text.RegularExpressions;
using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Telegram;
using HostProcess = SupportBot.Platforms.Tests.Discord.HostProcess;

namespace SupportBot.Platforms.Tests.Together;

/// <summary>The real program on both simulated platforms at once, and two terminals on one database: one human being, two accounts.</summary>
public sealed class Joining_accounts : IDisposable
{
    private const long Ada = 7_100_200;

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-together-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task joins_Discord_and_Telegram_and_what_is_shared_on_one_is_seen_on_the_other()
    {
        await using var telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        telegram.People.Add(Ada, "Adalgisa", "en");
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await HostProcess.StartAsync(
            discord, _folder, ("SUPPORTBOT_Telegram__Token", TelegramSimulator.Token), ("SUPPORTBOT_Telegram__ApiBaseUrl", telegram.Address.AbsoluteUri));
        var ada = discord.AddMember("Adalgisa");
        var visitor = new Visitor(discord, ada, discord.World.DmWith(ada));
        await visitor.CallsAsync("settings");
        await visitor.PressesAsync("Yes, I agree");

        await visitor.CallsAsync("link");
        await WritesAsync(telegram, $"/link {CodeIn(visitor.Sees[^1].Text)}", "Yes, I agree");
        await PressesAsync(telegram, "Yes, I agree", "Yes, it is mine");
        await PressesAsync(telegram, "Yes, it is mine", "Nearly there.");
        await telegram.UntilAsync(() => visitor.Sees.Any(message => message.Text.Contains("asks to become one with this", StringComparison.Ordinal)), Cancel)
            .WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Cancel);
        await visitor.PressesAsync("Join, reminders on Telegram");
        Assert.Contains("Joined. This is one diary now: Discord, Telegram.", visitor.Sees[^1].Text, StringComparison.Ordinal);

        await WritesAsync(telegram, "/experience ketamine infusion", "Did it help?");
        foreach (var (label, next) in new[]
        {
            ("It helped", "When did you notice"), ("Within days", "How long did it last"), ("Weeks", "Anything you did not want"), ("Tiredness", "✓ Tiredness"), ("Done", "Would you try it again"),
            ("Yes", "What it cost you"), ("Nothing", "Would you like to add"), ("No, that is all", "is saved"),
        }) await PressesAsync(telegram, label, next);
        await visitor.CallsAsync("experience");

        Assert.Contains("Your answers are kept and counted.", visitor.Sees[^1].Text, StringComparison.Ordinal);
        Assert.Empty(telegram.Violations);
        Assert.DoesNotContain(discord.Journal.Counts, count => count.Key.EndsWith(" 400", StringComparison.Ordinal));
        Assert.DoesNotContain($"{Ada}", bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task joins_two_terminals_on_one_database()
    {
        using var program = new Terminal.Program();
        var (_, first) = await program.RunAsync(["--Terminal:As", "anna"], "/checkin mood=6 note=\"from anna\"", "Yes, I agree", "/link");
        var (_, second) = await program.RunAsync(["--Terminal:As", "annas-phone"], "/checkin mood=4 note=\"from the phone\"", "Yes, I agree", $"/link {CodeIn(first)}", "Yes, it is mine");
        Assert.Contains("Nearly there.", second, StringComparison.Ordinal);

        var (_, joined) = await program.RunAsync(["--Terminal:As", "anna"], "/link", "1", "/checkin last");
        var (_, afterwards) = await program.RunAsync(["--Terminal:As", "annas-phone"], "/privacy");

        Assert.Contains("Check-ins: 1 + 1", joined, StringComparison.Ordinal);
        Assert.Contains("Joined. This is one diary now", joined, StringComparison.Ordinal);
        Assert.Contains("from the phone", joined, StringComparison.Ordinal);
        Assert.Contains("Chat accounts: 2", afterwards, StringComparison.Ordinal);
        Assert.Contains("Check-ins: 2", afterwards, StringComparison.Ordinal);
    }

    [Fact]
    public async Task counts_what_five_terminals_found_and_hides_it_when_one_takes_it_back()
    {
        using var program = new Terminal.Program();

        for (var i = 0; i < 5; i++)
        {
            var (_, said) = await program.RunAsync(
                ["--Terminal:As", $"person{i}"], "/experience ketamine infusion", "Yes, I agree", "It helped", "Within days", "Weeks", "Nothing", "Yes", "Nothing", "No, that is all");
            Assert.Contains("is saved", said, StringComparison.Ordinal);
        }

        var (_, counted) = await program.RunAsync(["--Terminal:As", "eve"], "/experience about ketamine-iv");
        await program.RunAsync(["--Terminal:As", "person3"], "/experience withdraw ketamine-iv");
        var (_, hidden) = await program.RunAsync(["--Terminal:As", "eve"], "/experience about ketamine-iv");

        Assert.Contains("Of the 5 people counted here", counted, StringComparison.Ordinal);
        Assert.Contains("People who answer here are not everyone", counted, StringComparison.Ordinal);
        Assert.Contains("There is nothing to show just now", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("Of 5 people", hidden, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string CodeIn(string text) => Regex.Match(text, "/link ([a-z2-9]{4}-[a-z2-9]{4})").Groups[1].Value;

    private static async Task WritesAsync(TelegramSimulator telegram, string text, string answer)
    {
        telegram.People.Write(Ada, text);
        await ShowsAsync(telegram, answer);
    }

    private static async Task PressesAsync(TelegramSimulator telegram, string label, string answer)
    {
        telegram.People.Press(Ada, label, messageId: Newest(telegram).Id);
        await ShowsAsync(telegram, answer);
    }

    /// <summary>Waits until the newest message says something, in its text or on a button.</summary>
    private static Task ShowsAsync(TelegramSimulator telegram, string words) => telegram.UntilAsync(
        () => telegram.People.Read(Ada).LastOrDefault(message => message.FromBot) is { } newest
            && (newest.Text.Contains(words, StringComparison.Ordinal) || newest.Buttons.SelectMany(row => row).Any(button => button.Label == words)),
        Cancel).WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Cancel);

    private static SeenMessage Newest(TelegramSimulator telegram) => telegram.People.Read(Ada).Last(message => message.FromBot);
}
