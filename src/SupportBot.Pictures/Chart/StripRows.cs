using SkiaSharp;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Chart;

/// <summary>A quiet strip for each questionnaire: its own scale, a diamond for each score, its number where it fits.</summary>
internal static class StripRows
{
    private const float Height = 92;

    public static void Place(ChartDraft draft)
    {
        foreach (var strip in draft.Content.Strips)
        {
            Place(draft, strip);
        }
    }

    private static void Place(ChartDraft draft, ChartStrip strip)
    {
        var (unit, time) = (draft.Unit, draft.Time);
        var name = draft.Typesetter.Fit(BundledFont.Drawable(strip.Name), time.Right - time.Left, Sizes.Small * unit);
        draft.Write(name, draft.Typesetter.RightToLeft ? time.Right - draft.Measure(name, Sizes.Small) : time.Left, draft.Y + (6 * unit), Sizes.Small, Tone.Strip);
        var top = draft.Y + ((6 + (Sizes.Small * PlacedText.LineHeight) + 2) * unit);
        var box = new SKRect(time.Left, top, time.Right, top + (Height * unit));
        var (high, low) = (box.Top + (38 * unit), box.Bottom - (10 * unit));
        ValueAxis.Write(draft, draft.Content.Words.Number(strip.High), box.Left, high, Sizes.Small);
        ValueAxis.Write(draft, draft.Content.Words.Number(strip.Low), box.Left, low, Sizes.Small);
        var shown = strip.Points.Where(point => time.Shows(point.Day)).ToList();
        var points = shown.ConvertAll(point => new SKPoint(
            time.X(point.Day),
            low - ((float)((Math.Clamp(point.Value, strip.Low, strip.High) - strip.Low) / (strip.High - strip.Low)) * (low - high))));
        draft.Strips.Add(new(box, points));
        Number(draft, shown, points);
        draft.Y = box.Bottom + (8 * unit);
    }

    /// <summary>The score over its diamond, where it touches no other score.</summary>
    private static void Number(ChartDraft draft, List<ChartPoint> shown, List<SKPoint> points)
    {
        var unit = draft.Unit;
        var end = 0f;

        for (var i = 0; i < points.Count; i++)
        {
            var text = draft.Content.Words.Number(shown[i].Value);
            var width = draft.Measure(text, Sizes.Small);
            var left = Math.Clamp(points[i].X - (width / 2), draft.Time.Left, draft.Width - draft.Edge - width);

            if (left >= end + (6 * unit))
            {
                draft.Write(text, left, points[i].Y - ((11 + (Sizes.Small * PlacedText.LineHeight)) * unit), Sizes.Small, Tone.Strip);
                end = left + width;
            }
        }
    }
}
