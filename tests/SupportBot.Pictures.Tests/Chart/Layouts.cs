using SkiaSharp;
using SupportBot.Pictures.Chart;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Tests.Chart;

internal static class Layouts
{
    public static ChartLayout Of(ChartContent content) =>
        ChartDraft.Lay(content, MoodChart.Width, MoodChart.Width / 1080f, new Typesetter(content.Words.RightToLeft));

    /// <summary>The first two things that touch, said for a person, or nothing.</summary>
    public static string? Collision(this ChartLayout layout)
    {
        var onFlags = layout.Texts.Where(text => text.Tone is Tone.OnSession).ToList();
        var boxes = layout.Texts.Except(onFlags).Select(text => (text.Text, text.Box))
            .Concat(layout.Flags.Select((flag, i) => ($"flag {i}", flag.Box)))
            .Concat(layout.Marks.Select((mark, i) => ($"{mark.Shape} {i}", mark.Box)))
            .Concat(layout.Samples.Select(sample => (sample.Sample.ToString()!, sample.Box)))
            .ToList();
        var pairs =
            from i in Enumerable.Range(0, boxes.Count)
            from j in Enumerable.Range(i + 1, boxes.Count - i - 1)
            where Touch(boxes[i].Box, boxes[j].Box)
            select $"'{boxes[i].Item1}' touches '{boxes[j].Item1}'";
        var stems =
            from flag in layout.Flags
            from stem in flag.Stems
            from box in boxes
            where box.Box != flag.Box && box.Box.Top < layout.Plot.Bottom && box.Box.Bottom > flag.Box.Bottom
                && stem > box.Box.Left && stem < box.Box.Right
            select $"a session line runs through '{box.Item1}'";
        var outside =
            from box in boxes
            where box.Box.Left < -0.5f || box.Box.Right > layout.Size.Width + 0.5f || box.Box.Top < 0 || box.Box.Bottom > layout.Size.Height + 0.5f
            select $"'{box.Item1}' leaves the picture";
        var spilt =
            from text in onFlags
            where !layout.Flags.Select(flag => flag.Box).Concat(layout.Samples.Select(sample => sample.Box))
                .Any(box => box.Left <= text.Box.Left && text.Box.Right <= box.Right && box.Top <= text.Box.MidY && text.Box.MidY <= box.Bottom)
            select $"'{text.Text}' is not on a flag";

        return pairs.Concat(stems).Concat(outside).Concat(spilt).FirstOrDefault();
    }

    private static bool Touch(SKRect one, SKRect other)
    {
        // Two lines of the same paragraph stand directly under each other.
        one.Inflate(-0.5f, -0.5f);

        return one.IntersectsWith(other);
    }
}
