using NodaTime;
using SupportBot.Communities;
using SupportBot.Dialogue;

namespace SupportBot.Tests.Communities;

public sealed class Setting_up_a_group
{
    private const string Group = "group";

    private static readonly Address Member = new("test", "another chat", "another");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task begins_with_everything_off_on_one_screen()
    {
        using var scene = await RunningAsync();

        var screen = await InGroup(scene, "/setup");

        Assert.Equal(
            """
            This server or group and me. All of it is off until you turn it on.
            Country for lines: off
            Asking for a supporter: off
            Supporters: nobody yet
            Moderators: nobody yet
            Weekly post: off
            I show nobody who uses me here or what they write, and you see no counts either.
            """.ReplaceLineEndings("\n"),
            PlainText.Of(screen));
        Assert.Equal(["Country", "Turn on support", "Supporters", "Moderators", "Weekly post here", "Let links through", "Undo"], PlainText.ButtonsOf(screen));
    }

    [Fact]
    public async Task is_for_those_who_run_it_and_is_asked_of_the_platform_at_each_press()
    {
        using var scene = await RunningAsync();
        await InGroup(scene, "/setup");
        scene.Standings[(Group, "someone")] = new(IsMember: true, RunsIt: false, []);

        await scene.Presses("Turn on support");

        Assert.Equal("Only those who run this server or group can do that.", PlainText.Of(scene.Last));
        Assert.False((await CommunityAsync(scene)).Choices.TakesRequests);
        Assert.Equal("Only those who run this server or group can do that.", PlainText.Of(await InGroup(scene, "/setup")));
    }

    [Fact]
    public async Task does_not_believe_an_update_from_a_private_chat_that_says_one_runs_it()
    {
        using var scene = await RunningAsync();
        scene.Standings[(Group, "someone")] = new(IsMember: true, RunsIt: false, []);

        var answer = await scene.Does(new ChatUpdate(scene.From, new ChatInput.Said("/setup")) { Community = Group, RunsThePlace = true });

        Assert.Equal("Only those who run this server or group can do that.", PlainText.Of(answer));
    }

    [Fact]
    public async Task in_private_says_where_it_is_done()
    {
        using var scene = await RunningAsync();

        Assert.Equal("This is for those who run a server or group. Please write /setup there.", PlainText.Of(await scene.Says("/setup")));
    }

    [Fact]
    public async Task is_taken_back_with_one_press_and_made_again_with_another()
    {
        using var scene = await RunningAsync();
        await InGroup(scene, "/setup");
        await scene.Presses("Turn on support");
        Assert.True((await CommunityAsync(scene)).Choices.TakesRequests);

        await scene.Presses("Undo");
        Assert.False((await CommunityAsync(scene)).Choices.TakesRequests);

        await scene.Presses("Undo");
        Assert.True((await CommunityAsync(scene)).Choices.TakesRequests);
    }

    [Fact]
    public async Task shows_its_lines_to_a_stranger_there_but_never_above_what_somebody_chose()
    {
        using var scene = await RunningAsync();
        await InGroup(scene, "/setup");
        await scene.Presses("Country");
        await scene.Says("Ireland");

        Assert.StartsWith("Ireland: people you can call", PlainText.Of(await InGroup(scene, "/crisis")), StringComparison.Ordinal);

        await scene.Says("/settings country Germany");
        Assert.Contains("Germany", PlainText.Of(await InGroup(scene, "/crisis")), StringComparison.Ordinal);

        scene.From = Member;
        Assert.Contains("Ireland", PlainText.Of(await InGroup(scene, "/crisis")), StringComparison.Ordinal);
        Assert.DoesNotContain("Ireland", PlainText.Of(await scene.Says("/crisis")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_the_country_of_its_lines_over_a_restart()
    {
        using var scene = await RunningAsync();
        await InGroup(scene, "/setup");
        await scene.Presses("Country");
        await scene.Says("Ireland");

        await scene.IsOff(hours: 1);
        await scene.Get<CommunityLoop>().PassAsync(Cancel);

        scene.From = Member;
        Assert.Contains("Ireland", PlainText.Of(await InGroup(scene, "/crisis")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task posts_once_a_week_at_the_hour_of_its_zone_with_a_private_button()
    {
        using var scene = await RunningAsync();
        await InGroup(scene, "/setup");
        await scene.Presses("Weekly post here");
        await scene.Presses("Sunday");
        await scene.Says("18");
        await scene.Says("Berlin");
        Assert.Contains("Weekly post: Sunday at 18:00, Europe/Berlin", PlainText.Of(scene.Last), StringComparison.Ordinal);

        await PassesAsync(scene, Instant.FromUtc(2026, 3, 8, 16, 59));
        Assert.Empty(scene.Posted);
        await PassesAsync(scene, Instant.FromUtc(2026, 3, 8, 17, 0));
        await PassesAsync(scene, Instant.FromUtc(2026, 3, 8, 17, 1));
        var (chat, post) = Assert.Single(scene.Posted);
        Assert.Equal((Group, Audience.Everyone), (chat, post.Audience));
        Assert.Equal(["Check in"], PlainText.ButtonsOf(post));

        // The clocks go forward on 29 March; it stays 18:00 there.
        await PassesAsync(scene, Instant.FromUtc(2026, 3, 29, 15, 59));
        Assert.Single(scene.Posted);
        await PassesAsync(scene, Instant.FromUtc(2026, 3, 29, 16, 0));
        Assert.Equal(2, scene.Posted.Count);
    }

    [Fact]
    public async Task posts_nothing_late_after_a_long_rest_and_tries_again_when_the_platform_was_away()
    {
        using var scene = await RunningAsync();
        await InGroup(scene, "/setup");
        await scene.Calls("setup weekly", (await CommunityAsync(scene)).Id, "1", "9", "UTC");

        await scene.IsOff(days: 8);
        await scene.Get<CommunityLoop>().PassAsync(Cancel);
        Assert.Empty(scene.Posted);

        scene.Delivery = () => new PlatformUnavailableException("test", Duration.FromSeconds(1));
        await PassesAsync(scene, Instant.FromUtc(2026, 3, 16, 9, 0));
        scene.Delivery = () => null;
        await PassesAsync(scene, Instant.FromUtc(2026, 3, 16, 9, 6));

        Assert.Single(scene.Posted);
    }

    [Fact]
    public async Task lets_in_a_supporter_by_a_code_that_works_once()
    {
        using var scene = await RunningAsync();
        await InGroup(scene, "/setup");
        await scene.Presses("Supporters");
        await scene.Presses("Invite someone");
        var code = PlainText.Of(scene.Last).Split("/support join ")[1][..9];

        scene.From = Member;
        scene.Standings[(Group, "another")] = new(IsMember: true, RunsIt: false, []);
        await scene.Calls("consent yes", "1");
        Assert.StartsWith("Thank you. You are a supporter here now.", PlainText.Of(await scene.Says($"/support join {code.ToUpperInvariant()} Sam")), StringComparison.Ordinal);
        Assert.StartsWith("I do not know this code.", PlainText.Of(await scene.Says($"/support join {code} Sam")), StringComparison.Ordinal);

        scene.From = new Address("test", "chat", "someone");
        Assert.Contains("- Sam", PlainText.Of(await scene.Calls("setup supporters", (await CommunityAsync(scene)).Id)), StringComparison.Ordinal);
        await scene.Presses("Remove Sam");
        Assert.Contains("Nobody is on the list yet.", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    private static Task<Reply> InGroup(Scene scene, string line) => scene.Does(new ChatUpdate(scene.From, new ChatInput.Said(line)) { Community = Group });

    private static async Task<Scene> RunningAsync()
    {
        var scene = await Scene.StartsAt("2026-03-02T12:00:00Z");
        scene.Standings[(Group, "someone")] = new(IsMember: true, RunsIt: true, []);

        return scene;
    }

    private static async Task<Community> CommunityAsync(Scene scene) => (await scene.Get<CommunityStore>().OfAsync("test", Group, Cancel))!;

    private static async Task PassesAsync(Scene scene, Instant at)
    {
        scene.Time.Advance((at - scene.Now).ToTimeSpan());
        await scene.Get<CommunityLoop>().PassAsync(Cancel);
    }
}
