namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>The real program and the simulated Telegram: what a group chose stays true when it becomes a supergroup.</summary>
[Collection(nameof(OneHost))]
public sealed class A_group_with_a_weekly_post(OneHost running)
{
    private const long Supergroup = -2_000_000;
    private const long Another = -3_000_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_asked_once_with_a_private_button_and_again_as_a_supergroup()
    {
        var group = await running.GroupAsync("group");
        await group.JoinsAsync(group.Sam, "Sam");
        await ChoosesAsync(group);

        await IsAskedAsync(group, group.Group);
        await ChecksInAsync(group);
        Assert.Equal(2, group.Texts(group.Group).Count); // Where to go on with /setup, and the post.

        running.Telegram.People.Migrate(group.Group, Supergroup);
        await IsSetUpAsync(group, Supergroup);
        await IsAskedAsync(group, Supergroup);
        await OffersSupportAsync(group, $"/start g{-group.Group}-support");

        // The bot was away for so long that Telegram does not say it any more.
        running.Telegram.People.Migrate(Supergroup, Another, says: false);
        await OffersSupportAsync(group, "/support");
        await IsSetUpAsync(group, Another);
    }

    private static async Task ChoosesAsync(SupportGroup group)
    {
        group.Press(group.Max, "Weekly post here");
        await group.UntilAsync(() => group.Newest(group.Max).Contains("On which day?", StringComparison.Ordinal));
        group.Press(group.Max, "Sunday");
        await group.UntilAsync(() => group.Newest(group.Max).Contains("At what hour?", StringComparison.Ordinal));
        group.Write(group.Max, "18");
        await group.UntilAsync(() => group.Newest(group.Max).Contains("By the clock of which city?", StringComparison.Ordinal));
        group.Write(group.Max, "Berlin");
        await group.ArrivesAsync(group.Max, "Sunday at 18:00, Europe/Berlin");
    }

    private async Task IsAskedAsync(SupportGroup group, long chat)
    {
        await DuePost.IsNowAsync(running.Host.DataFolder, Cancel);
        await group.ArrivesAsync(chat, "How was your week?");
        await DuePost.IsLaterAsync(running.Host.DataFolder, Cancel);

        var post = Assert.Single(running.Telegram.People.Read(chat), message => message.Text.Contains("How was your week?", StringComparison.Ordinal));
        Assert.Equal($"https://t.me/{running.Telegram.BotName}?start=checkin", Assert.Single(post.Buttons.SelectMany(row => row)).Opens);
    }

    private static async Task ChecksInAsync(SupportGroup group)
    {
        group.Write(group.Eve, "/start checkin");
        await group.ArrivesAsync(group.Eve, "Before we start");
        group.Press(group.Eve, "Yes, I agree");
        await group.UntilAsync(() => group.Newest(group.Eve).Contains("mood", StringComparison.OrdinalIgnoreCase));
    }

    private async Task IsSetUpAsync(SupportGroup group, long chat)
    {
        var before = group.Count(group.Max, "Supporters: 1 person");
        group.Write(group.Max, "/setup", chat);
        await group.UntilAsync(() => running.Telegram.People.Read(chat) is [.., { FromBot: true, Buttons: [[{ Opens: { } opens }]] }] && opens.EndsWith($"g{-chat}-setup", StringComparison.Ordinal));
        group.Write(group.Max, $"/start g{-chat}-setup");
        await group.UntilAsync(() => group.Count(group.Max, "Supporters: 1 person") > before);
        Assert.Contains("Sunday at 18:00, Europe/Berlin", group.Newest(group.Max), StringComparison.Ordinal);
    }

    private static async Task OffersSupportAsync(SupportGroup group, string line)
    {
        var before = group.Count(group.Ada, "A supporter is someone from here");
        group.Write(group.Ada, line);
        await group.UntilAsync(() => group.Count(group.Ada, "A supporter is someone from here") > before);
    }
}
