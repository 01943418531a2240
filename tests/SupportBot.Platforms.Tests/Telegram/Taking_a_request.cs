using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>The real program and the simulated Telegram: in several groups at once two supporters press at once, again and again.</summary>
public sealed class Taking_a_request
{
    private static readonly int Groups = Long.Of(3, 10);
    private static readonly int RacesInEach = Long.Of(4, 100);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_done_by_one_of_two_who_press_at_once()
    {
        await using var telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        telegram.Rules.LimitsSending = false;
        await using var host = HostProcess.Start(telegram);
        var groups = Enumerable.Range(0, Groups).Select(number => new SupportGroup(telegram, number)).ToList();
        await Task.WhenAll(groups.Select(OpensAsync));
        var began = TimeProvider.System.GetTimestamp();

        var races = (await Task.WhenAll(groups.Select(group => RaceAsync(telegram, group)))).SelectMany(race => race).ToList();

        Long.Note(
            $"Telegram: {races.Count} requests in {Groups} groups, each taken by one of the two: {races.Count(race => race.BySam)} and {races.Count(race => !race.BySam)}; "
            + $"{races.Count(race => race.Apart <= TimeSpan.FromMilliseconds(10))} times pressed within 10 ms, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s.");
        Assert.Equal(Groups * RacesInEach, races.Count);
        Assert.Empty(telegram.Violations);
        Assert.All(groups, group => Assert.DoesNotContain(telegram.People.Read(group.Group), message => message.Text.Contains(SupportGroup.Words, StringComparison.Ordinal)));
        Assert.DoesNotContain(SupportGroup.Words, host.Output, StringComparison.Ordinal);
    }

    private static async Task OpensAsync(SupportGroup group)
    {
        await group.OpensAsync();
        await group.JoinsAsync(group.Sam, "Sam");
        await group.JoinsAsync(group.Kim, "Kim");
    }

    private static async Task<IReadOnlyList<Race>> RaceAsync(TelegramSimulator telegram, SupportGroup group)
    {
        var races = new List<Race>();

        for (var race = 0; race < RacesInEach; race++)
        {
            foreach (var id in new[] { group.Ada, group.Sam, group.Kim }) telegram.People.Forget(id);
            await group.AskAsync(group.Sam, group.Kim);
            var apart = Press(group, race % 2 is 0 ? [group.Sam, group.Kim] : [group.Kim, group.Sam]);
            await group.UntilAsync(() => Answers(group, group.Sam) is 1 && Answers(group, group.Kim) is 1);
            var bySam = group.Count(group.Sam, "They wrote") is 1;
            var (winner, loser) = bySam ? (group.Sam, group.Kim) : (group.Kim, group.Sam);
            Assert.Equal((1, 1), (group.Count(winner, SupportGroup.Words), group.Count(loser, "has it already")));
            Assert.Equal(0, group.Count(loser, SupportGroup.Words));
            await group.ArrivesAsync(group.Ada, $"{(bySam ? "Sam" : "Kim")} is here for you now.");

            group.Press(group.Ada, "End the talk");
            await group.ArrivesAsync(winner, "The talk is over.");
            await group.ArrivesAsync(group.Ada, "The talk has ended.");
            races.Add(new(bySam, apart));
        }

        return races;
    }

    private static TimeSpan Press(SupportGroup group, long[] both)
    {
        var began = TimeProvider.System.GetTimestamp();
        foreach (var id in both) group.Press(id, "I take it");

        return TimeProvider.System.GetElapsedTime(began);
    }

    private static int Answers(SupportGroup group, long id) => group.Count(id, "They wrote") + group.Count(id, "has it already");

    private sealed record Race(bool BySam, TimeSpan Apart);
}
