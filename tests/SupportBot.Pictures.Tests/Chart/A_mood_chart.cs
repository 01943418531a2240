using System.Buffers.Binary;
using SkiaSharp;
using SupportBot.Pictures.Chart;

namespace SupportBot.Pictures.Tests.Chart;

public sealed class A_mood_chart
{
    [Fact]
    public void is_a_png_of_the_stated_width()
    {
        var png = MoodChart.Png(Diaries.Of(60, 1), ChartLook.Light);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal(MoodChart.Width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), 600, 1_300);
        Assert.Equal(2, png[25]); // three bytes for each pixel: no transparency
    }

    [Theory]
    [InlineData(120, 2)]
    [InlineData(120, 0)]
    [InlineData(60, 1)]
    [InlineData(7, 1)]
    public void stays_small(int days, int sessions)
    {
        Assert.InRange(MoodChart.Png(Diaries.Of(days, sessions), ChartLook.Light).Length, 10_000, 150 * 1024);
        Assert.InRange(MoodChart.Png(Diaries.Of(days, sessions), ChartLook.Dark).Length, 10_000, 150 * 1024);
    }

    [Fact]
    public void is_the_same_bytes_each_time() =>
        Assert.Equal(
            MoodChart.Png(ChartCases.All["arabic"], ChartLook.Dark), MoodChart.Png(ChartCases.All["arabic"], ChartLook.Dark));

    [Fact]
    public void has_an_axis_from_1_to_10_whatever_the_diary_holds()
    {
        var high = Layouts.Of(ChartCases.All["all-the-same"]);

        Assert.Equal(["1", "4", "7", "10"], high.Texts.Select(text => text.Text).Where(text => int.TryParse(text, out _)).Take(4));
        Assert.Equal(high.Bottom, high.Y(1), 0.01);
        Assert.Equal(high.Top, high.Y(10), 0.01);
        Assert.Equal(high.Bottom, high.Y(-3), 0.01);
    }

    [Fact]
    public void leaves_a_gap_where_the_median_has_no_value()
    {
        var content = ChartCases.All["nothing-yet"] with
        {
            Median = [new(Diaries.Start.AddDays(10), 5), new(Diaries.Start.AddDays(11), 5), new(Diaries.Start.AddDays(40), 5), new(Diaries.Start.AddDays(41), 5)],
        };

        var (pixels, layout) = Draw(content);

        Assert.Equal(ChartLook.Light.Line, Pixel(pixels, layout.Time.X(Diaries.Start.AddDays(11)) - 3, layout.Y(5)));
        Assert.NotEqual(ChartLook.Light.Line, Pixel(pixels, layout.Time.X(Diaries.Start.AddDays(25)), layout.Y(5)));
    }

    [Fact]
    public void shows_each_raw_score_where_it_belongs()
    {
        var content = ChartCases.All["nothing-yet"] with { Scores = [new(Diaries.Start.AddDays(30), 6), new(Diaries.Start.AddDays(30), 2)] };

        var (pixels, layout) = Draw(content);

        Assert.Equal(ChartLook.Light.Dot, Pixel(pixels, layout.Time.X(Diaries.Start.AddDays(30)), layout.Y(6)));
        Assert.Equal(ChartLook.Light.Dot, Pixel(pixels, layout.Time.X(Diaries.Start.AddDays(30)), layout.Y(2)));
        Assert.NotEqual(ChartLook.Light.Dot, Pixel(pixels, layout.Time.X(Diaries.Start.AddDays(30)), layout.Y(4.5)));
    }

    [Fact]
    public void keeps_a_line_for_each_of_many_sessions_that_share_a_flag()
    {
        var layout = Layouts.Of(ChartCases.All["days-730-sessions-12"]);

        Assert.Equal(12, layout.Flags.Sum(flag => flag.Stems.Count));
        Assert.InRange(layout.Flags.Count, 1, 11);
    }

    [Fact]
    public void says_the_dose_of_every_session()
    {
        var texts = Layouts.Of(ChartCases.All["days-60-sessions-12"]).Texts.Select(text => text.Text).ToList();

        Assert.All(Enumerable.Range(15, 12), units => Assert.Contains(texts, text => text.StartsWith($"{units} U", StringComparison.Ordinal)));
    }

    private static (SKBitmap Pixels, ChartLayout Layout) Draw(ChartContent content) =>
        (SKBitmap.Decode(MoodChart.Png(content, ChartLook.Light)), Layouts.Of(content));

    private static uint Pixel(SKBitmap pixels, float x, float y) => (uint)pixels.GetPixel((int)MathF.Round(x), (int)MathF.Round(y));
}
