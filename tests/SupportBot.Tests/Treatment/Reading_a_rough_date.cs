using CsCheck;
using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Treatment;

namespace SupportBot.Tests.Treatment;

public sealed class Reading_a_rough_date
{
    private static readonly Occasion Tuesday = new(Instant.FromUtc(2026, 4, 7, 10, 0), DateTimeZone.Utc, "en");

    private static readonly string[] Formats = ["uuuu-MM-dd", "d MMMM uuuu", "MMMM d, uuuu", "d MMM uuuu", "d.M.uuuu"];

    private static readonly Gen<LocalDate> Days = Gen.Int[0, 20_000].Select(back => new LocalDate(2026, 4, 7).PlusDays(-back));

    [Theory]
    [InlineData("3 March", "2026-03-03", "2026-03-03")]
    [InlineData("march 3rd", "2026-03-03", "2026-03-03")]
    [InlineData("the 3rd of March, 2025", "2025-03-03", "2025-03-03")]
    [InlineData("3 Mar. 2025", "2025-03-03", "2025-03-03")]
    [InlineData("on Sept 9", "2025-09-09", "2025-09-09")]
    [InlineData("today", "2026-04-07", "2026-04-07")]
    [InlineData("Yesterday", "2026-04-06", "2026-04-06")]
    [InlineData("tomorrow", "2026-04-08", "2026-04-08")]
    [InlineData("monday", "2026-04-06", "2026-04-06")]
    [InlineData("tuesday", "2026-03-31", "2026-03-31")]
    [InlineData("last friday", "2026-04-03", "2026-04-03")]
    [InlineData("next friday", "2026-04-10", "2026-04-10")]
    [InlineData("3 days ago", "2026-04-04", "2026-04-04")]
    [InlineData("a week ago", "2026-03-28", "2026-04-03")]
    [InlineData("five weeks ago", "2026-02-28", "2026-03-06")]
    [InlineData("2 months ago", "2026-02-01", "2026-02-28")]
    [InlineData("3 years ago", "2023-01-01", "2023-12-31")]
    [InlineData("last week", "2026-03-28", "2026-04-03")]
    [InlineData("last month", "2026-03-01", "2026-03-31")]
    [InlineData("in 2 days", "2026-04-09", "2026-04-09")]
    [InlineData("about 3 March", "2026-02-28", "2026-03-06")]
    [InlineData("~3 March", "2026-02-28", "2026-03-06")]
    [InlineData("about mid March", "2026-03-11", "2026-03-20")]
    [InlineData("mid-March", "2026-03-11", "2026-03-20")]
    [InlineData("in the middle of March", "2026-03-11", "2026-03-20")]
    [InlineData("beginning of March", "2026-03-01", "2026-03-10")]
    [InlineData("end of February", "2026-02-21", "2026-02-28")]
    [InlineData("around March", "2026-03-01", "2026-03-31")]
    [InlineData("June", "2025-06-01", "2025-06-30")] // the next one is more than a month ahead
    [InlineData("early 2024", "2024-01-01", "2024-04-30")]
    [InlineData("mid 2024", "2024-05-01", "2024-08-31")]
    [InlineData("late 2024", "2024-09-01", "2024-12-31")]
    [InlineData("in 2019", "2019-01-01", "2019-12-31")]
    [InlineData("2019", "2019-01-01", "2019-12-31")]
    [InlineData("2026-03-03", "2026-03-03", "2026-03-03")]
    [InlineData("3.3.2026", "2026-03-03", "2026-03-03")]
    [InlineData("4.3.2026", "2026-03-04", "2026-03-04")]
    [InlineData("25/3/2026", "2026-03-25", "2026-03-25")]
    [InlineData("3/25/2026", "2026-03-25", "2026-03-25")]
    [InlineData("5/5/2025", "2025-05-05", "2025-05-05")]
    [InlineData("20 April", "2026-04-20", "2026-04-20")] // comes within a month
    [InlineData("20 May", "2025-05-20", "2025-05-20")]
    [InlineData("29 February", "2024-02-29", "2024-02-29")]
    public void Finds_the_first_and_the_last_day_it_may_mean(string text, string first, string last)
    {
        Assert.Null(RoughDateReader.Read(text, Tuesday, out var date));

        Assert.Equal((first, last), ($"{date.First:uuuu-MM-dd}", $"{date.Last:uuuu-MM-dd}"));
    }

    [Theory]
    [InlineData("31 Feb", "treatment.date.no-such-day")]
    [InlineData("29 Feb 2025", "treatment.date.no-such-day")]
    [InlineData("31 April", "treatment.date.no-such-day")]
    [InlineData("2026-02-30", "treatment.date.unclear")]
    [InlineData("3/4/2026", "treatment.date.both-ways")]
    [InlineData("spring", "treatment.date.unclear")]
    [InlineData("", "treatment.date.unclear")]
    [InlineData("March 3 4 5", "treatment.date.unclear")]
    [InlineData("99999999999999 days ago", "treatment.date.unclear")]
    [InlineData("0 March", "treatment.date.unclear")]
    [InlineData("3 March 1812", "treatment.date.far")]
    [InlineData("2999", "treatment.date.far")]
    public void Says_exactly_what_is_wrong(string text, string phrase) =>
        Assert.Equal(phrase, RoughDateReader.Read(text, Tuesday, out _)?.Phrase);

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("in 3 weeks")]
    [InlineData("next friday")]
    [InlineData("2026-04-08")]
    [InlineData("December 2026")]
    public void Takes_no_date_to_come_where_none_may_come(string text) =>
        Assert.Equal("treatment.date.future", RoughDateReader.ReadPast(text, Tuesday, out _)?.Phrase);

    [Fact]
    public void Is_read_on_the_persons_own_calendar()
    {
        var sydney = new Occasion(Instant.FromUtc(2026, 4, 7, 20, 0), DateTimeZoneProviders.Tzdb["Australia/Sydney"], "en");

        RoughDateReader.Read("today", sydney, out var date);

        Assert.Equal(new LocalDate(2026, 4, 8), date.Start);
    }

    [Fact]
    public void Reads_every_past_day_in_each_way_of_writing_it() => Days.Sample(day =>
        Formats.All(format =>
            RoughDateReader.ReadPast(day.ToString(format, System.Globalization.CultureInfo.InvariantCulture), Tuesday, out var date) is null
            && date == new RoughDate(day)));

    [Fact]
    public void Never_fails_on_any_text() => Gen.String.Sample(text =>
    {
        RoughDateReader.Read(text, Tuesday, out var date);

        return date.First <= date.Middle && date.Middle <= date.Last;
    });

    [Fact]
    public void Is_kept_as_it_was_read() =>
        Gen.Select(Days, Gen.Enum<Span>(), Gen.Enum<Part>()).Select((day, span, part) => new RoughDate(day, span, part))
            .Sample(date => RoughDate.Parse($"{date}") == date);
}
