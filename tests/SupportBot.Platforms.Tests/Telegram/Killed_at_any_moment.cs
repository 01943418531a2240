using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

public sealed class Killed_at_any_moment
{
    private const int People = 40;
    private const int Chance = 20261124;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_bot_answers_everybody_and_says_twice_only_what_was_under_way()
    {
        var kills = Long.Of(daily: 2, whole: 20);
        await using var telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        for (var id = 1; id <= People; id++) telegram.People.Add(id, "Someone", "en");
        await using var host = HostProcess.Start(telegram);
        await AskAllAsync(telegram);
        var moment = Chance;

        for (var round = 1; round <= kills; round++)
        {
            for (var id = 1; id <= People; id++) telegram.People.Write(id, "/help");
            moment = (moment * 75) % 65_537;
            var after = (round * People) + (moment % People);
            await UntilAsync(telegram, () => Answers(telegram) >= after);
            host.Kill();
            host.Begin();
            await UntilAsync(telegram, () => Fewest(telegram) >= round + 1);
        }

        var twice = Answers(telegram) - (People * (kills + 1));
        Long.Note($"{kills} kills: nothing lost, {twice} answers said twice");

        // At a pace of 30 a second at most a few answers are between Telegram and the inbox when the bot is killed.
        Assert.InRange(twice, 0, kills * 5);
    }

    private static async Task AskAllAsync(TelegramSimulator telegram)
    {
        for (var id = 1; id <= People; id++) telegram.People.Write(id, "/help");
        await UntilAsync(telegram, () => Fewest(telegram) > 0);
    }

    private static int Fewest(TelegramSimulator telegram) => Enumerable.Range(1, People).Min(id => Said(telegram, id));

    private static int Answers(TelegramSimulator telegram) => Enumerable.Range(1, People).Sum(id => Said(telegram, id));

    private static int Said(TelegramSimulator telegram, long id) => telegram.People.Read(id).Count(message => message.FromBot);

    private static Task UntilAsync(TelegramSimulator telegram, Func<bool> condition) =>
        telegram.UntilAsync(condition, Cancel).WaitAsync(TimeSpan.FromSeconds(120), TimeProvider.System, Cancel);
}
