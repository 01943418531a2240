using System.Globalization;
using NodaTime;

namespace SupportBot.Host.Demo;

/// <summary>
/// The case that every feature must serve, as a conversation: two sessions some two weeks apart, 29 units in all, a diary,
/// and five weeks later a cautious maybe. The person and her diary are invented.
/// </summary>
internal sealed class FoundingStory(StoryBot bot, StoryPage page)
{
    private const string Zone = "Europe/London";

    private static readonly LocalDate First = new(2026, 2, 1);
    private static readonly LocalTime Evening = new(19, 0);

    /// <summary>The clock of the story.</summary>
    public static DateTimeZone Clock { get; } = DateTimeZoneProviders.Tzdb[Zone];

    /// <summary>When it begins.</summary>
    public static Instant Begins { get; } = At(0, new(19, 10));

    private const int FirstSession = 30;
    private const int SecondSession = 44;
    private const int LookBack = 72;
    private const int End = 79;

    /// <summary>Plays it from the beginning to the end.</summary>
    public async Task PlayAsync(CancellationToken cancel)
    {
        await MeetsAsync(cancel);
        await PreparesAsync(cancel);
        await IsTreatedAsync(cancel);
        await LooksBackAsync(cancel);
    }

    private async Task MeetsAsync(CancellationToken cancel)
    {
        page.Tells("A woman with a depression that treatments have not lifted meets the bot. She and her diary are invented; every answer is the bot's own.");
        await bot.SaysAsync("/checkin mood=4 sleep=6 note=\"tired, but I looked out of the window\"", cancel);
        await bot.PressesAsync("Yes, I agree", cancel);
        await bot.SaysAsync("/settings zone London", cancel);
        await bot.SaysAsync("/settings country United Kingdom", cancel);
        await bot.SaysAsync("/remind every day at 19:00: how was today", cancel);
        await bot.PressesAsync("Yes, remind me", cancel);

        page.Tells("The next evening the reminder comes. It names nothing that a phone on a table should not tell.");
        await EveningAsync(1, cancel);
        await QuietlyAsync(2, FirstSession - 2, cancel);
    }

    private async Task PreparesAsync(CancellationToken cancel)
    {
        page.Tells("She checks in on most evenings. Four weeks on, she has an appointment.");
        await bot.UntilAsync(At(FirstSession - 1, new(18, 0)), cancel);
        await bot.SaysAsync("/learn botox", cancel);
        await bot.SaysAsync("/treatment botox date=\"3 March\" dose=\"15 U\" site=\"frown lines\"", cancel);
        await bot.PressesAsync("Before it starts", cancel);
        await bot.SaysAsync("getting up without a fight", cancel);
        await bot.PressesAsync("4", cancel);
        await bot.PressesAsync("6", cancel);
        await QuietlyAsync(FirstSession - 1, SecondSession - 1, cancel);
    }

    private async Task IsTreatedAsync(CancellationToken cancel)
    {
        page.Tells("The second appointment, two weeks after the first.");
        await bot.UntilAsync(At(SecondSession, new(18, 0)), cancel);
        await bot.SaysAsync("/treatment botox date=today dose=\"14 U\"", cancel);
        await bot.SaysAsync("/treatment effect headache", cancel);
        await bot.PressesAsync("Remind me", cancel);
        await bot.PressesAsync("Week 6", cancel);
        await bot.PressesAsync("Yes, remind me", cancel);
        await QuietlyAsync(SecondSession, LookBack - 1, cancel);
    }

    private async Task LooksBackAsync(CancellationToken cancel)
    {
        page.Tells("Spring comes, and people are kind. Six weeks after the first session, on the day she chose beforehand:");
        await bot.UntilAsync(At(LookBack, new(9, 30)), cancel);
        await bot.PressesAsync("Show", cancel);
        await bot.SaysAsync("/treatment look", cancel);
        await QuietlyAsync(LookBack, End, cancel);

        page.Tells("Five weeks after the second session. A cautious maybe?");
        await bot.SaysAsync("/trends 80", cancel);
        await bot.SaysAsync("/compare", cancel);
        await bot.SaysAsync("/report 80", cancel);
        await bot.PressesAsync("Make it (A4)", cancel);

        page.Tells("And in a bad hour, also without an account and when the database is down:");
        await bot.SaysAsync("/crisis", cancel);
    }

    /// <summary>Evenings like the ones before, which are not written down.</summary>
    private async Task QuietlyAsync(int from, int to, CancellationToken cancel)
    {
        page.IsQuiet = true;
        for (var day = from; day <= to; day++) await EveningAsync(day, cancel);
        page.IsQuiet = false;
    }

    /// <summary>The reminder comes, is answered, and most often a check-in follows.</summary>
    private async Task EveningAsync(int day, CancellationToken cancel)
    {
        await bot.UntilAsync(At(day, Evening), cancel);
        await bot.PressesAsync("Done", cancel);
        if (StoryDiary.Moods[day] is '-') return;

        var mood = StoryDiary.Moods[day] switch { '0' => "10", 'r' => "rough", var digit => $"{digit}" };
        var changed = StoryDiary.ChangedOn(day) is { Length: > 0 } what ? $" changed={what}" : "";
        var sleep = mood is "rough" ? "" : string.Create(CultureInfo.InvariantCulture, $" sleep={StoryDiary.SleptOn(day):0.#}");
        await bot.SaysAsync($"/checkin mood={mood}{sleep}{changed}", cancel);
    }

    private static Instant At(int day, LocalTime time) => (First.PlusDays(day) + time).InZoneLeniently(Clock).ToInstant();
}
