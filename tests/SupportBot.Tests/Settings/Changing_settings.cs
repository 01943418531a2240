namespace SupportBot.Tests.Settings;

public sealed class Changing_settings
{
    [Theory]
    [InlineData("/settings zone Berlin", "Time zone: Europe/Berlin, where it is 09:50 now")]
    [InlineData("/settings quiet 22-8", "Quiet hours: 22:00 to 08:00")]
    [InlineData("/settings quiet 10pm to 8am", "Quiet hours: 22:00 to 08:00")]
    [InlineData("/settings quiet never", "Quiet hours: Never")]
    [InlineData("/settings discreet off", "Discreet messages: Off: messages say what they are about")]
    public async Task shows_what_they_are_now(string line, string shown)
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");

        await scene.Says(line);

        Assert.Contains(shown, PlainText.Of(scene.Last).Split('\n'));
        await scene.Says("/settings");
        Assert.Contains(shown, PlainText.Of(scene.Last).Split('\n'));
    }

    [Theory]
    [InlineData("/settings quiet whenever", "I could not read “whenever”.")]
    [InlineData("/settings quiet 25-26", "I could not read “25-26”.")]
    [InlineData("/settings zone Atlantisburg", "I could not find “Atlantisburg”.")]
    [InlineData("/settings discreet maybe", "I don't know “maybe” here.")]
    public async Task to_something_unclear_says_so(string line, string answer)
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");

        await scene.Says(line);

        Assert.StartsWith(answer, PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.False(scene.Last.Understood);
    }

    [Fact]
    public async Task asks_which_zone_when_several_fit()
    {
        using var scene = await Scene.StartsAt("2026-01-02T12:00:00Z");
        await scene.Says("/settings zone UTC+1");

        await scene.Presses("Europe/Paris");

        Assert.Contains("Time zone: Europe/Paris, where it is 13:00 now", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }
}
