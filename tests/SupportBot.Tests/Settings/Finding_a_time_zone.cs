using NodaTime;
using SupportBot.Settings;

namespace SupportBot.Tests.Settings;

public sealed class Finding_a_time_zone
{
    private static readonly Instant Winter = Instant.FromUtc(2026, 1, 15, 12, 0);

    [Theory]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Kiev", "Europe/Kyiv")]
    [InlineData("Japan", "Asia/Tokyo")]
    public void by_its_name_finds_the_one(string text, string zone) => Assert.Equal((zone, true), (ZoneFinder.Find(text, Winter).Zones[0], ZoneFinder.Find(text, Winter).IsSure));

    [Theory]
    [InlineData("UTC+1", "Europe/Berlin")]
    [InlineData("gmt -5", "America/New_York")]
    [InlineData("+5:30", "Asia/Kolkata")]
    [InlineData("13:02", "Europe/Berlin")]
    [InlineData("07:00", "America/New_York")]
    public void by_offset_or_clock_offers_the_zones_that_have_it_now(string text, string zone)
    {
        var (found, isSure) = ZoneFinder.Find(text, Winter);

        Assert.True(found.Count > 1);
        Assert.Contains(zone, found);
        Assert.False(isSure);
    }

    [Theory]
    [InlineData("berlni", "Europe/Berlin")]
    [InlineData("melborne", "Australia/Melbourne")]
    public void misspelt_is_offered_and_not_taken_for_granted(string text, string zone)
    {
        var (found, isSure) = ZoneFinder.Find(text, Winter);

        Assert.Equal(zone, found[0]);
        Assert.False(isSure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("qqqqqqqq")]
    [InlineData("+99")]
    [InlineData("25:00")]
    public void of_nowhere_finds_nothing(string text) => Assert.Empty(ZoneFinder.Find(text, Winter).Zones);
}
