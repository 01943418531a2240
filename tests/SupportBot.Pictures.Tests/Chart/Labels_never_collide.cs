using CsCheck;
using SupportBot.Pictures.Chart;

namespace SupportBot.Pictures.Tests.Chart;

public sealed class Labels_never_collide
{
    private static readonly string[] Labels =
    [
        "20 U", "", "29 units in the frown lines on 3 March 26", "20 од.", "٢٠ وحدة", "Σ 20 μονάδες", "ボトックス",
        "a very long label without an end that nobody will ever read to its end at all",
    ];

    private static readonly Gen<ChartContent> Charts =
        from days in Gen.Int[1, 730]
        from sessions in Gen.Select(Gen.Int[0, days - 1], Gen.Int[0, Labels.Length - 1].Select(i => Labels[i])).List[0, 14]
        from marks in Gen.Select(Gen.Int[0, days - 1], Gen.Enum<MarkShape>(), Gen.Int[0, Labels.Length - 1].Select(i => Labels[i]), Gen.Bool).List[0, 40]
        from strips in Gen.Int[0, days - 1].List[0, 20].List[0, 2]
        from band in Gen.Select(Gen.Int[-30, days], Gen.Int[0, 200])
        from rightToLeft in Gen.Bool
        from title in Gen.Int[0, Labels.Length - 1].Select(i => Labels[i])
        select new ChartContent(Diaries.Start, Diaries.Start.AddDays(days - 1), Diaries.English with { Title = title, RightToLeft = rightToLeft })
        {
            Scores = [new(Diaries.Start, 5)],
            Median = [new(Diaries.Start, 5.5)],
            Unscored = [Diaries.Start],
            Sessions = [.. sessions.Select((flag, i) => new ChartFlag(Diaries.Start.AddDays(flag.Item1), flag.Item2, $"session {i + 1}"))],
            Bands =
            [
                new(Diaries.Start.AddDays(band.Item1), Diaries.Start.AddDays(band.Item1 + band.Item2), BandKind.TooEarly),
                new(Diaries.Start.AddDays(band.Item1 + band.Item2 + 1), Diaries.Start.AddDays(band.Item1 + 300), BandKind.Plausible),
            ],
            Marks = [.. marks.Select(mark => new ChartMark(Diaries.Start.AddDays(mark.Item1), mark.Item2) { Label = mark.Item4 ? mark.Item3 : null, Plain = "event" })],
            Strips = [.. strips.Select(days => new ChartStrip("PHQ-9", 0, 27, [.. days.Order().Select(day => new ChartPoint(Diaries.Start.AddDays(day), day % 28))]))],
        };

    [Fact]
    public void whatever_the_chart_holds() => Charts.Sample(
        content => Assert.Null(Layouts.Of(content).Collision()), iter: 400);

    [Theory]
    [MemberData(nameof(Gallery.Cases), MemberType = typeof(Gallery))]
    public void in_any_case_of_the_gallery(string name) => Assert.Null(Layouts.Of(ChartCases.All[name]).Collision());

    [Fact]
    public void and_every_session_label_is_readable_somewhere() => Charts.Sample(
        content =>
        {
            var layout = Layouts.Of(content);

            return layout.Flags.Sum(flag => flag.Stems.Count) == content.Sessions.Count;
        },
        iter: 200);
}
