using SkiaSharp;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Chart;

/// <summary>
/// A row for each shape. Marks that would touch share one shape over a line with a point for each day. A labelled row shows its labels beside the marks where
/// all of them fit, otherwise numbers, with the labels in the key.
/// </summary>
internal static class MarkRows
{
    private const float Pitch = 39;
    private const float Radius = 12;

    public static void Place(ChartDraft draft)
    {
        var rows = draft.Content.Marks.Where(mark => draft.Time.Shows(mark.Day)).GroupBy(mark => mark.Shape);

        foreach (var row in rows.OrderBy(row => row.Key))
        {
            var marks = row.OrderBy(mark => mark.Day).ToList();
            var xs = marks.ConvertAll(mark => draft.Time.X(mark.Day));

            if (marks.TrueForAll(mark => mark.Label is null))
            {
                Put(draft, row.Key, xs, Clusters.Join(xs, (first, last) => Ends(draft, xs, first, last), 3 * draft.Unit));
            }
            else
            {
                Label(draft, row.Key, xs, marks.ConvertAll(mark => Said(draft, mark)));
            }

            draft.Y += Pitch * draft.Unit;
        }

        draft.Y += draft.Marks.Count > 0 ? 6 * draft.Unit : 0;
    }

    /// <summary>What a mark in a labelled row says; one without a label says what its shape means.</summary>
    private static string Said(ChartDraft draft, ChartMark mark)
    {
        var meaning = draft.Content.Words.Marks.GetValueOrDefault(mark.Shape, "");

        return BundledFont.Drawable(mark.Label ?? meaning, mark.Label is null ? "" : mark.Plain);
    }

    private static void Label(ChartDraft draft, MarkShape shape, List<float> xs, List<string> labels)
    {
        var places = labels.Select((label, i) => Beside(draft, xs, i, draft.Measure(label, Sizes.Small))).ToList();
        var apart = xs.Zip(xs.Skip(1)).All(pair => pair.Second - pair.First >= (2 * Radius * draft.Unit) + 1);
        var fits = apart && !places.Contains(null) && places.Zip(places.Skip(1)).All(pair => pair.First!.Value.Right + (8 * draft.Unit) <= pair.Second!.Value.Left);

        if (fits)
        {
            Put(draft, shape, xs, Clusters.Join(xs, (first, last) => Ends(draft, xs, first, last), -1));
            places.Zip(labels).ToList().ForEach(pair => Write(draft, pair.Second, pair.First!.Value.Left));

            return;
        }

        var numbers = Clusters.Join(xs, Room, 14 * draft.Unit);
        Put(draft, shape, xs, numbers);
        draft.Key.AddRange(labels.Select((label, i) => (Clusters.Number(i), (Sample)new Sample.Mark(shape), label)));

        foreach (var group in numbers)
        {
            var text = Clusters.Numbers(group.First, group.Last);
            Write(draft, text, group.Right - draft.Measure(text, Sizes.Small));
        }

        (float Left, float Right) Room(int first, int last)
        {
            var (left, right) = Ends(draft, xs, first, last);

            return (left, right + (5 * draft.Unit) + draft.Measure(Clusters.Numbers(first, last), Sizes.Small));
        }
    }

    /// <summary>The room of a label right of its mark, else left of it, where no mark of the row stands.</summary>
    private static (float Left, float Right)? Beside(ChartDraft draft, List<float> xs, int i, float width)
    {
        var away = (Radius + 6) * draft.Unit;
        var before = i == 0 ? draft.Edge : xs[i - 1] + away;
        var after = i == xs.Count - 1 ? draft.Width - draft.Edge : xs[i + 1] - away;

        return xs[i] + away + width <= after ? (xs[i] + away, xs[i] + away + width)
            : xs[i] - away - width >= before ? (xs[i] - away - width, xs[i] - away)
            : null;
    }

    private static void Put(ChartDraft draft, MarkShape shape, List<float> xs, IEnumerable<Clusters.Cluster> groups)
    {
        foreach (var group in groups)
        {
            var (left, right) = Ends(draft, xs, group.First, group.Last);
            var box = new SKRect(left, draft.Y + (4 * draft.Unit), right, draft.Y + ((4 + (2 * Radius)) * draft.Unit));
            draft.Marks.Add(new(shape, box, xs.GetRange(group.First, group.Last - group.First + 1)));
        }
    }

    private static (float Left, float Right) Ends(ChartDraft draft, List<float> xs, int first, int last) =>
        (xs[first] - (Radius * draft.Unit), xs[last] + (Radius * draft.Unit));

    private static void Write(ChartDraft draft, string text, float left) =>
        draft.Write(text, left, draft.Y + ((4 + Radius - (Sizes.Small * PlacedText.LineHeight / 2)) * draft.Unit), Sizes.Small, Tone.Mark);
}
