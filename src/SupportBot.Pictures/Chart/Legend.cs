using SkiaSharp;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Chart;

/// <summary>Under the plot: the key of numbered labels, what each sign means, and the source of the bands.</summary>
internal static class Legend
{
    private const float Pitch = 36;
    private const float SampleWidth = 44;
    private const float NumberedWidth = 66;
    private const float SampleHeight = 24;

    public static void Place(ChartDraft draft)
    {
        PlaceKey(draft);
        var x = draft.Edge;
        draft.Y += 8 * draft.Unit;

        foreach (var (sample, word) in Items(draft))
        {
            var room = draft.Width - (2 * draft.Edge) - (SampleWidth * draft.Unit);
            var text = draft.Typesetter.Fit(BundledFont.Drawable(word), room, Sizes.Label * draft.Unit);
            var width = (SampleWidth * draft.Unit) + draft.Measure(text, Sizes.Label);

            if (x > draft.Edge && x + width > draft.Width - draft.Edge)
            {
                (x, draft.Y) = (draft.Edge, draft.Y + (Pitch * draft.Unit));
            }

            Put(draft, sample, "", text, x);
            x += width + (28 * draft.Unit);
        }

        draft.Y += (Pitch + 2) * draft.Unit;

        foreach (var line in Paragraph.Lines(BundledFont.Drawable(draft.Content.Words.Source), draft.Width - (2 * draft.Edge), 3, Sizes.Small * draft.Unit, draft.Typesetter))
        {
            draft.Write(line, draft.Lead(draft.Edge, draft.Measure(line, Sizes.Small)), draft.Y, Sizes.Small, Tone.Quiet);
            draft.Y += Sizes.Small * PlacedText.LineHeight * draft.Unit;
        }
    }

    private static IEnumerable<(Sample Sample, string Word)> Items(ChartDraft draft)
    {
        var (content, words) = (draft.Content, draft.Content.Words);
        yield return (new Sample.Score(), words.Score);

        if (content.Median.Count > 0)
        {
            yield return (new Sample.Median(), words.Median);
        }

        if (content.Unscored.Any(draft.Time.Shows))
        {
            yield return (new Sample.Unscored(), words.Unscored);
        }

        if (draft.Flags.Count > 0)
        {
            yield return (new Sample.Session(), words.Session);
        }

        foreach (var kind in content.Bands.Where(band => Bands.Clip(draft.Time, band) is not null).Select(band => band.Kind).Distinct().Except(draft.NamedBands).Order())
        {
            yield return (new Sample.Band(kind), words.Bands.GetValueOrDefault(kind, ""));
        }

        foreach (var shape in draft.Marks.Select(mark => mark.Shape).Distinct())
        {
            yield return (new Sample.Mark(shape), words.Marks.GetValueOrDefault(shape, ""));
        }
    }

    /// <summary>As many columns as let every label stay whole, at most three; a label too long for one is cut.</summary>
    private static void PlaceKey(ChartDraft draft)
    {
        var room = draft.Width - (2 * draft.Edge);
        var indent = NumberedWidth * draft.Unit;
        var widest = draft.Key.Select(entry => indent + draft.Measure(entry.Label, Sizes.Label)).DefaultIfEmpty().Max();
        var columns = Math.Clamp((int)(room / (widest + (24 * draft.Unit))), 1, 3);
        var rows = (draft.Key.Count + columns - 1) / columns;
        var top = draft.Y += draft.Key.Count > 0 ? 10 * draft.Unit : 0;

        foreach (var (i, (number, sample, label)) in draft.Key.Index())
        {
            draft.Y = top + (i % rows * Pitch * draft.Unit);
            var text = draft.Typesetter.Fit(label, (room / columns) - indent, Sizes.Label * draft.Unit);
            Put(draft, sample, number, text, draft.Edge + (i / rows * room / columns));
        }

        draft.Y = top + (rows * Pitch * draft.Unit);
    }

    /// <summary>A sample with its number, and the words behind it, seen from where reading starts.</summary>
    private static void Put(ChartDraft draft, Sample sample, string number, string text, float from)
    {
        var unit = draft.Unit;
        var indent = number.Length > 0 ? NumberedWidth : SampleWidth;
        var top = draft.Y + (((Sizes.Label * PlacedText.LineHeight) - SampleHeight) / 2 * unit);
        var onFlag = sample is Sample.Session && number.Length > 0;
        var width = (onFlag ? NumberedWidth - 12 : SampleWidth - 10) * unit;
        var box = SKRect.Create(draft.Lead(from, width), onFlag ? draft.Y : top, width, onFlag ? Sizes.Label * PlacedText.LineHeight * unit : SampleHeight * unit);
        draft.Samples.Add(new(box, sample));

        if (number.Length > 0)
        {
            var wide = draft.Measure(number, Sizes.Small, Weight.SemiBold);
            var x = onFlag ? box.MidX - (wide / 2) : draft.Lead(from + ((SampleWidth - 8) * unit), wide);
            draft.Write(number, x, box.MidY - (Sizes.Small * PlacedText.LineHeight / 2 * unit), Sizes.Small, onFlag ? Tone.OnSession : Tone.Mark, onFlag ? Weight.SemiBold : Weight.Regular);
        }

        draft.Write(text, draft.Lead(from + (indent * unit), draft.Measure(text, Sizes.Label)), draft.Y, Sizes.Label, Tone.Quiet);
    }
}
