using Microsoft.Extensions.DependencyInjection;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Tests.Privacy;

namespace SupportBot.Tests.Linking;

/// <summary>Two accounts of one human being become one, on every engine.</summary>
public abstract class JoiningContract(TestDatabases databases) : StoreContract(databases)
{
    [Fact]
    public async Task Two_histories_become_one_with_nothing_lost_and_nothing_twice()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        await LiveAsync(two);
        var there = await two.Who(TwoAccounts.Telegram);

        Assert.StartsWith("Joined. This is one diary now: Discord, Telegram.\nReminders come on Telegram.", PlainText.Of(await two.JoinAsync()), StringComparison.Ordinal);

        var (here, kept) = (await two.Who(TwoAccounts.Discord), await two.KeptOf(TwoAccounts.Telegram));
        Assert.Equal(here.Id, (await two.Who(TwoAccounts.Telegram)).Id);
        Assert.Equal(["from discord", "from telegram", "from telegram too"], kept["check_in"].Select(row => row["note"]).Order());
        Assert.Equal(["PHQ9", "gad7"], kept["questionnaire_answer"].Select(row => row["questionnaire"] is "phq9" ? "PHQ9" : row["questionnaire"]).OrderDescending(StringComparer.Ordinal).Reverse());
        Assert.Equal("my sister\nthe neighbour", kept["safety_plan"][0]["people"]);
        Assert.Equal(["discord", "telegram"], kept["account"].Select(row => row["platform"]).Order());
        Assert.Equal(0, await CountOf("person", there.Id, "id"));
    }

    [Fact]
    public async Task A_course_kept_on_both_sides_is_one_with_the_sessions_of_both()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        await LiveAsync(two);
        await two.JoinAsync();

        var courses = await two.Scene.Get<SupportBot.Treatment.CourseStore>().AllOfAsync(await two.Who(TwoAccounts.Discord), Cancel);

        Assert.Equal(2, courses.Count);
        var botox = courses.Single(course => course.Card == "botulinum-toxin");
        Assert.Equal(["2026-02-02", "2026-02-16"], botox.Sessions.Select(session => session.When.ToString().Split(' ')[2]));
        Assert.Equal("15 U", $"{botox.Sessions[0].Dose}");
        Assert.Equal("frown lines", botox.Sessions[0].Site);
        Assert.Equal(["droopy lid", "headache"], botox.SideEffects.Select(effect => effect.Text).Order());
    }

    [Fact]
    public async Task Settings_that_differ_are_shown_with_the_rule_and_those_here_stay()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        await LiveAsync(two);
        await two.TakesUp(TwoAccounts.Telegram, await two.CodeFrom(TwoAccounts.Discord));

        var question = await two.Says(TwoAccounts.Discord, "/link");

        Assert.Equal(
            """
            Your other account (Telegram) asks to become one with this. Did you do that yourself, just now?
            Together, here + there:
            Check-ins: 1 + 2
            Treatments: 1 + 2
            Reminders: 1 + 2
            Questionnaires: 1 + 1
            Steady plan: 1 + 1
            Where they differ, what is set here stays. Discreet text stays on if either has it on.
            Time zone: Europe/Berlin (not America/Lima)
            Discreet messages: on (not off)
            Where should reminders come?
            """.ReplaceLineEndings("\n"),
            PlainText.Of(question));
        await two.Presses(TwoAccounts.Discord, question, "Join, reminders on Telegram");

        var profile = (await two.Who(TwoAccounts.Telegram)).Profile;
        Assert.Equal(("Europe/Berlin", "PE", 22 * 60, 7 * 60, true), (profile.Zone, profile.Country, profile.QuietFrom, profile.QuietTo, profile.Discreet));
    }

    [Fact]
    public async Task A_reminder_of_both_rings_once_on_the_clock_and_the_account_that_stay()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        await LiveAsync(two);
        await two.JoinAsync();
        var before = (Discord: two.CameTo(TwoAccounts.Discord).Count, Telegram: two.CameTo(TwoAccounts.Telegram).Count);

        // It is 9:00 in Berlin now and 3:00 in Lima; tomorrow at 9:00 and 20:00 in Berlin both reminders ring.
        await two.Scene.Waits(hours: 11);
        await two.Says(TwoAccounts.Telegram, "done");
        Assert.Equal(before.Telegram + 1, two.CameTo(TwoAccounts.Telegram).Count);
        await two.Scene.Waits(hours: 13);

        Assert.Equal(before.Telegram + 3, two.CameTo(TwoAccounts.Telegram).Count);
        Assert.Equal(before.Discord, two.CameTo(TwoAccounts.Discord).Count);
    }

    [Fact]
    public async Task The_key_of_who_goes_opens_nothing_any_more()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        await LiveAsync(two);
        var there = await two.Who(TwoAccounts.Telegram);
        await two.JoinAsync();

        foreach (var (id, body) in await Database.QueryAsync<(string Id, string Body)>("SELECT id, body FROM check_in;", new { }, Cancel))
        {
            Assert.Throws<System.Security.Cryptography.AuthenticationTagMismatchException>(() => there.Key.Open(body, $"check_in/{id}"));
        }
    }

    [Fact]
    public async Task Trouble_in_the_middle_leaves_both_as_they_were()
    {
        using var two = await TwoAccounts.StartAsync(Databases, services => services.AddSingleton<IPersonalData>(new Troubled()));
        await LiveAsync(two);
        var (here, there) = (await two.Who(TwoAccounts.Discord), await two.Who(TwoAccounts.Telegram));

        Assert.StartsWith("Something went wrong", PlainText.Of(await two.JoinAsync()), StringComparison.Ordinal);

        Assert.Equal((here.Id, there.Id), ((await two.Who(TwoAccounts.Discord)).Id, (await two.Who(TwoAccounts.Telegram)).Id));
        Assert.Equal(2, (await two.Scene.Get<SupportBot.CheckIns.CheckInStore>().DiaryAsync(there, Cancel)).All.Count);
        Assert.Single((await two.Scene.Get<SupportBot.CheckIns.CheckInStore>().DiaryAsync(here, Cancel)).All);
    }

    [Fact]
    public async Task What_is_written_while_it_happens_is_kept_or_said_not_to_be()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        await LiveAsync(two);
        await two.TakesUp(TwoAccounts.Telegram, await two.CodeFrom(TwoAccounts.Discord));
        var question = await two.Says(TwoAccounts.Discord, "/link");

        var writing = Enumerable.Range(0, 20).Select(i => Task.Run(() => two.Says(TwoAccounts.Telegram, $"/checkin mood=5 note=\"n{i}\""))).ToList();
        await two.Presses(TwoAccounts.Discord, question, "Join, reminders on Discord");
        var said = await Task.WhenAll(writing);

        var kept = (await two.KeptOf(TwoAccounts.Discord))["check_in"].Select(row => row["note"]).Where(note => note.StartsWith('n')).ToList();
        Assert.Equal(said.Count(reply => !PlainText.Of(reply).StartsWith("Something went wrong", StringComparison.Ordinal)), kept.Count);
        Assert.Equal(kept.Count, kept.Distinct().Count());
    }

    [Fact]
    public async Task Someone_who_used_everything_can_be_joined()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        await PrivateLife.LiveAsync(two.Scene);
        await two.TakesUp(PrivateLife.Account, await two.CodeFrom(TwoAccounts.Discord));

        var joined = await two.Presses(TwoAccounts.Discord, await two.Says(TwoAccounts.Discord, "/link"), "Join, reminders on Discord");

        Assert.StartsWith("Joined.", PlainText.Of(joined), StringComparison.Ordinal);
        var kept = await two.KeptOf(TwoAccounts.Discord);
        string[] gone = ["link_code", "link_try", "platform_note", "support_block"];
        Assert.All(kept.Where(table => !gone.Contains(table.Key)), table => Assert.True(table.Value.Count > 0, table.Key));
    }

    [Fact]
    public async Task Being_forgotten_is_for_both_accounts_and_says_so()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        await LiveAsync(two);
        await two.JoinAsync();

        var question = await two.Says(TwoAccounts.Telegram, "/forget");
        Assert.Contains("(Discord, Telegram)", PlainText.Of(question), StringComparison.Ordinal);
        await two.Presses(TwoAccounts.Telegram, question, "Yes, erase it all");

        Assert.True((await two.Who(TwoAccounts.Discord)).IsStranger);
        Assert.True((await two.Who(TwoAccounts.Telegram)).IsStranger);
        Assert.Equal(0, await Tables.CountAsync(Database, "check_in", Cancel));
    }

    private Task<long> CountOf(string table, string id, string column) => OneAsync($"SELECT COUNT(*) FROM {table} WHERE {column} = @id;", id);

    private async Task<long> OneAsync(string sql, string id) => (await Database.QueryAsync<long>(sql, new { id }, Cancel))[0];

    /// <summary>Two lives that meet: other zones and settings, one course and one reminder on both sides.</summary>
    private static async Task LiveAsync(TwoAccounts two)
    {
        var (discord, telegram) = (TwoAccounts.Discord, TwoAccounts.Telegram);
        await two.Says(discord, "/settings zone Berlin");
        await two.Says(telegram, "/settings zone Lima");
        await two.Says(telegram, "/settings country Peru");
        await two.Says(telegram, "/settings quiet 22:00-7:00");
        await two.Says(telegram, "/settings discreet off");
        await two.Says(discord, "/checkin mood=5 note=\"from discord\"");
        await two.Says(telegram, "/checkin mood=6 note=\"from telegram\"");
        await two.Says(telegram, "/checkin mood=6 note=\"from telegram too\"");
        await two.Says(discord, "/treatment Botox date=\"2026-02-02\" dose=\"15 U\"");
        await two.Says(discord, "/treatment effect headache");
        await two.Says(telegram, "/treatment Botox date=\"2026-02-02\" site=\"frown lines\"");
        await two.Says(telegram, "/treatment Botox date=\"2026-02-16\" dose=\"14 U\"");
        await two.Says(telegram, "/treatment effect droopy lid");
        await two.Says(telegram, "/treatment Ketamine date=\"2026-01-05\"");
        await RemindAsync(two, discord, "/remind every day at 9:00: the morning tablets");
        await RemindAsync(two, telegram, "/remind every day at 9:00: the morning tablets");
        await RemindAsync(two, telegram, "/remind every day at 20:00: water the plants");
        await two.Does(discord, new ChatInput.Called(new("questionnaire phq9", "1", "1", "1", "1", "1", "1", "1", "1", "0")));
        await two.Does(telegram, new ChatInput.Called(new("questionnaire gad7", "1", "1", "1", "1", "1", "1", "1")));
        await two.Says(discord, "/plan write step=people text=\"my sister\"");
        await two.Says(telegram, "/plan write step=people text=\"my sister\"");
        await two.Says(telegram, "/plan add step=people text=\"the neighbour\"");
    }

    private static async Task RemindAsync(TwoAccounts two, Address account, string line) =>
        await two.Presses(account, await two.Says(account, line), "Yes, remind me");

    /// <summary>A table of which something goes wrong.</summary>
    private sealed class Troubled : IPersonalData
    {
        public string Table => "check_in";

        public Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<IReadOnlyDictionary<string, string>>>([]);

        public Task JoinAsync(Joining joining) => throw new InvalidOperationException();
    }
}

public sealed class Joining_on_SQLite(OnSqlite databases) : JoiningContract(databases), IClassFixture<OnSqlite>;

public sealed class Joining_on_PostgreSQL(OnPostgres databases) : JoiningContract(databases), IClassFixture<OnPostgres>;
