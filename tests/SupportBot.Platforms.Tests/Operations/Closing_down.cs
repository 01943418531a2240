using System.Globalization;

namespace SupportBot.Platforms.Tests.Operations;

public sealed class Closing_down : IDisposable
{
    private readonly Installation _here = new();

    private static string In30Days => TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task asks_for_the_words_first()
    {
        await BeginAsync();

        var refused = await _here.RunAsync(["close-down"], [], "yes");

        Assert.Equal(1, refused.Code);
        Assert.Contains("Type “close down” to go on:", refused.Output, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", refused.Output, StringComparison.Ordinal);
        Assert.Empty(await _here.AskAsync("SELECT * FROM closing;"));

        var begun = await _here.RunAsync(["close-down"], [], "close down");

        Assert.Equal(0, begun.Code);
        Assert.Contains("1 people are being told", begun.Output, StringComparison.Ordinal);
        Assert.Equal([$"close-down: on {In30Days}, 1 to be told"], _here.Acts);
        Assert.Contains($"The bot closes on {In30Days} already. Told: 0; still to be told: 1;", (await _here.RunAsync("close-down")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_people_lets_them_take_a_copy_and_then_nothing_and_no_key_is_left()
    {
        await BeginAsync();
        Assert.Equal(0, (await _here.RunAsync("close-down", "--days", "2", "--yes")).Code);

        var told = await _here.SaysAsync(":wait 20s", "/checkin mood=5", "/export", ":save");
        Assert.Contains("This bot will close on ", told.Output, StringComparison.Ordinal);
        Assert.Contains("so it keeps nothing new", told.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_here.Folder, "supportbot-export.zip")));
        Assert.Equal(["1"], await _here.AskAsync("SELECT COUNT(*) FROM check_in;"));
        Assert.Equal(["told"], await _here.AskAsync("SELECT state FROM closing_notice;"));

        await _here.AskAsync("UPDATE closing SET closes_at = 1;"); // The days are over.
        var last = await _here.SaysAsync(":wait 60s"); // It stops by itself.
        Assert.True(last.Code is 0 && last.Error.Contains("everything is erased", StringComparison.Ordinal), last.Output + last.Error);
        Assert.All((await _here.CountAsync()).Where(table => table.Key is not ("closing" or "migration")), table => Assert.Equal(0, table.Value));
        Assert.False(File.Exists(_here.KeyFile));
        Assert.Equal("close-down: everything is erased, and the key file", _here.Acts[^1]);

        var after = await _here.SaysAsync("/help");
        Assert.Equal(2, after.Code);
        Assert.Contains("This bot was closed down", after.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_here.KeyFile));
    }

    [Fact]
    public async Task can_be_taken_back_until_the_day()
    {
        await BeginAsync();
        Assert.Equal(1, (await _here.RunAsync("close-down", "--cancel")).Code);
        await _here.RunAsync("close-down", "--yes");
        await _here.SaysAsync(":wait 20s");

        var back = await _here.RunAsync("close-down", "--cancel");
        var stays = await _here.SaysAsync(":wait 20s", "/checkin mood=5");

        Assert.Contains("The bot stays. 1 people had been told otherwise", back.Output, StringComparison.Ordinal);
        Assert.Contains("This bot will not close after all.", stays.Output, StringComparison.Ordinal);
        Assert.Equal(["2"], await _here.AskAsync("SELECT COUNT(*) FROM check_in;"));
        Assert.Equal("close-down: taken back, 1 to be told", _here.Acts[^1]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("366")]
    public async Task wants_a_number_of_days_that_makes_sense(string days)
    {
        await BeginAsync();

        Assert.Equal(2, (await _here.RunAsync("close-down", "--yes", "--days", days)).Code);
        Assert.Empty(await _here.AskAsync("SELECT * FROM closing;"));
    }

    public void Dispose() => _here.Dispose();

    /// <summary>Someone who may be written to at any hour.</summary>
    private Task<Ran> BeginAsync() => _here.SaysAsync("/checkin mood=5 note=\"a walk\"", "Yes, I agree", "/settings quiet never");
}
