using SupportBot.Pictures.Chart;

namespace SupportBot.Pictures.Tests.Chart;

/// <summary>Writes every case to the folder that SUPPORTBOT_GALLERY names, to be looked at; without it only draws them.</summary>
public sealed class Gallery
{
    public static TheoryData<string> Cases { get; } = [.. ChartCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void draws_each_case(string name)
    {
        var folder = Environment.GetEnvironmentVariable("SUPPORTBOT_GALLERY");

        foreach (var (look, suffix) in new[] { (ChartLook.Light, "light"), (ChartLook.Dark, "dark") })
        {
            var png = MoodChart.Png(ChartCases.All[name], look);
            if (folder is not null)
            {
                File.WriteAllBytes(Path.Combine(folder, $"{name}-{suffix}.png"), png);
            }

            Assert.InRange(png.Length, 10_000, 300 * 1024);
        }
    }
}
