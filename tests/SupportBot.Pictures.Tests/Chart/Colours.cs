using SupportBot.Pictures.Chart;

namespace SupportBot.Pictures.Tests.Chart;

public sealed class Colours
{
    public static TheoryData<string> Looks { get; } = ["light", "dark"];

    [Theory]
    [MemberData(nameof(Looks))]
    public void of_text_stand_out_from_every_ground_they_lie_on(string name)
    {
        var look = Look(name);
        uint[] grounds = [look.Ground, look.TooEarly, look.Plausible, look.MayFade];

        Assert.All(grounds, ground => Assert.InRange(Contrast(look.Quiet, ground), 4.5, 21));
        Assert.All([look.Ink, look.Line, look.Strip, look.Mark], ink => Assert.InRange(Contrast(ink, look.Ground), 4.5, 21));
        Assert.InRange(Contrast(look.Ground, look.Session), 4.5, 21);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void of_lines_and_strokes_stand_out_from_every_band(string name)
    {
        var look = Look(name);
        uint[] grounds = [look.Ground, look.TooEarly, look.Plausible, look.MayFade];

        Assert.All(grounds, ground => Assert.All(
            [look.Line, look.Session, look.Unscored], line => Assert.InRange(Contrast(line, ground), 3, 21)));
        Assert.All(grounds, ground => Assert.InRange(Contrast(look.Dot, ground), 2, 21));
    }

    private static ChartLook Look(string name) => name == "light" ? ChartLook.Light : ChartLook.Dark;

    /// <summary>The contrast ratio of WCAG 2.2, from 1 to 21.</summary>
    private static double Contrast(uint one, uint other)
    {
        var (a, b) = (Luminance(one), Luminance(other));

        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(uint colour) =>
        (0.2126 * Linear(colour >> 16)) + (0.7152 * Linear(colour >> 8)) + (0.0722 * Linear(colour));

    private static double Linear(uint channel)
    {
        var value = (channel & 0xFF) / 255.0;

        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
