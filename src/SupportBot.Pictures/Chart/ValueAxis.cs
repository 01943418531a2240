using System.Globalization;
using SkiaSharp;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Chart;

/// <summary>The mood axis: always 1 to 10, whatever the diary holds.</summary>
internal static class ValueAxis
{
    /// <summary>The moods with a number at the axis.</summary>
    public static readonly int[] Named = [1, 4, 7, 10];

    private const float Widest = 150;

    /// <summary>The room left of the plot.</summary>
    public static float Width(ChartDraft draft)
    {
        var words = new[] { draft.Content.Words.Best, draft.Content.Words.Worst, "10" };
        var strips = draft.Content.Strips.SelectMany(strip => new[] { strip.Low, strip.High }).Select(draft.Content.Words.Number);
        var widest = words.Concat(strips).Max(text => draft.Measure(BundledFont.Drawable(text), Sizes.Small));

        return Math.Min(widest, Widest * draft.Unit) + (14 * draft.Unit);
    }

    /// <summary>The numbers, "best" under 10 and "worst" above 1.</summary>
    public static void Place(ChartDraft draft, SKRect plot, float top, float bottom)
    {
        foreach (var mood in Named)
        {
            var y = bottom - ((mood - 1) / 9f * (bottom - top));
            Write(draft, mood.ToString(CultureInfo.InvariantCulture), plot.Left, y, Sizes.Label);
        }

        Write(draft, draft.Content.Words.Best, plot.Left, top + (30 * draft.Unit), Sizes.Small);
        Write(draft, draft.Content.Words.Worst, plot.Left, bottom - (30 * draft.Unit), Sizes.Small);

        if (draft.Content.Median is [.., var last] && draft.Time.Shows(last.Day))
        {
            var y = bottom - ((float)(Math.Clamp(last.Value, 1, 10) - 1) / 9 * (bottom - top));
            var half = Sizes.Value * PlacedText.LineHeight / 2 * draft.Unit;
            draft.Write(draft.Content.Words.Number(last.Value), draft.Time.Right + (16 * draft.Unit), y - half, Sizes.Value, Tone.Line, Weight.SemiBold);
        }
    }

    /// <summary>Writes a text so that it ends at the axis, in the middle of <paramref name="y"/>.</summary>
    public static void Write(ChartDraft draft, string text, float axis, float y, float size)
    {
        var fitting = draft.Typesetter.Fit(BundledFont.Drawable(text), Widest * draft.Unit, size * draft.Unit);
        var top = y - (size * PlacedText.LineHeight / 2 * draft.Unit);
        draft.Write(fitting, axis - (12 * draft.Unit) - draft.Measure(fitting, size), top, size, Tone.Quiet);
    }
}
