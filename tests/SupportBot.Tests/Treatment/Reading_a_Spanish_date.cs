using NodaTime;
using SupportBot.CheckIns;
using SupportBot.Dialogue;
using SupportBot.Treatment;

namespace SupportBot.Tests.Treatment;

public sealed class Reading_a_Spanish_date
{
    private static readonly Occasion Tuesday = new(Instant.FromUtc(2026, 4, 7, 9, 0), DateTimeZone.Utc, "es");

    [Theory]
    [InlineData("3 de marzo", "3 March")]
    [InlineData("el 3 de marzo de 2025", "3 March 2025")]
    [InlineData("ayer", "yesterday")]
    [InlineData("anteayer", "2 days ago")]
    [InlineData("hace 2 semanas", "2 weeks ago")]
    [InlineData("hace un mes", "1 month ago")]
    [InlineData("el lunes pasado", "last Monday")]
    [InlineData("a mediados de marzo", "mid March")]
    [InlineData("principios de 2024", "early 2024")]
    [InlineData("a finales de septiembre de 2025", "late September 2025")]
    [InlineData("hacia el 3 de marzo", "about 3 March")]
    [InlineData("el año pasado", "last year")]
    public void Means_what_the_English_one_means(string spanish, string english)
    {
        Assert.Null(RoughDateReader.Read(english, Tuesday, out var wanted));
        Assert.Null(RoughDateReader.Read(spanish, Tuesday, out var date));

        Assert.Equal(wanted, date);
    }

    [Theory]
    [InlineData("ayer", "2026-04-06")]
    [InlineData("lunes", "2026-04-06")]
    [InlineData("hace tres días", "2026-04-04")]
    [InlineData("2 de abril", "2026-04-02")]
    public void Works_for_a_check_in_as_well(string spanish, string day)
    {
        Assert.Null(PastDay.Read(spanish, Tuesday, out var read));

        Assert.Equal(day, $"{read:uuuu-MM-dd}");
    }

    [Fact]
    public void Names_the_month_in_Spanish_where_there_is_no_such_day() => Assert.Contains(
        RoughDateReader.Read("31 de febrero", Tuesday, out _)!.Holes, hole => hole.Text == "febrero");
}
