using NodaTime;
using SupportBot.Storage;

namespace SupportBot.Platforms.Tests;

/// <summary>The weekly post of a program that runs: nobody waits a week for a test.</summary>
internal static class DuePost
{
    /// <summary>Lets the one post there is be due now.</summary>
    public static async Task IsNowAsync(string dataFolder, CancellationToken cancel) => Assert.Equal(
        1, await In(dataFolder).ExecuteAsync("UPDATE community SET post_at = @now WHERE post_at IS NOT NULL;", new { now = Now }, cancel));

    /// <summary>Waits until the one post there is waits for another day.</summary>
    public static async Task IsLaterAsync(string dataFolder, CancellationToken cancel)
    {
        while ((await In(dataFolder).QueryAsync<Instant>("SELECT post_at FROM community WHERE post_at IS NOT NULL;", new { }, cancel))[0] <= Now) await Task.Delay(100, cancel);
    }

    private static Instant Now => SystemClock.Instance.GetCurrentInstant();

    private static SqliteDatabase In(string dataFolder) => new(Path.Combine(dataFolder, "supportbot.db"));
}
