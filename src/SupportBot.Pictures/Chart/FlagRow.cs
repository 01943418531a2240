using SkiaSharp;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Chart;

/// <summary>
/// Session flags above the plot: with their whole label in one or two rows where they all fit, otherwise numbered, with
/// the labels in a key under the plot. Sessions closer than a number share one flag ("2–5"); each keeps its line.
/// </summary>
internal static class FlagRow
{
    private const float Height = 40;
    private const float Pitch = 48;
    private const float Padding = 15;

    public static void Place(ChartDraft draft)
    {
        var unit = draft.Unit;
        var sessions = draft.Content.Sessions.Where(flag => draft.Time.Shows(flag.Day)).OrderBy(flag => flag.Day).ToList();

        if (sessions.Count == 0)
        {
            return;
        }

        var labels = sessions.ConvertAll(flag => BundledFont.Drawable(flag.Label, flag.Plain));
        var stems = sessions.ConvertAll(flag => draft.Time.X(flag.Day));
        var widths = labels.ConvertAll(label => draft.Measure(label, Sizes.Label, Weight.SemiBold) + (2 * Padding * unit));
        var spots = Lanes.Place(stems.Zip(widths), draft.Edge, draft.Width - draft.Edge, 2, 8 * unit);

        if (spots is null)
        {
            Number(draft, labels, stems);

            return;
        }

        var lanes = spots.Max(spot => spot.Lane) + 1;

        foreach (var (spot, label) in spots.Zip(labels))
        {
            Raise(draft, label, spot.Left, spot.Right, draft.Y + ((lanes - 1 - spot.Lane) * Pitch * unit), [spot.Stem]);
        }

        draft.Y += lanes * Pitch * unit;
    }

    private static void Number(ChartDraft draft, List<string> labels, List<float> stems)
    {
        var unit = draft.Unit;

        (float Left, float Right) Room(int first, int last)
        {
            var text = draft.Measure(Clusters.Numbers(first, last), Sizes.Label, Weight.SemiBold) + (2 * Padding * unit);
            var width = Math.Max(text, stems[last] - stems[first] + (Height * unit));
            var left = Math.Clamp(((stems[first] + stems[last]) / 2) - (width / 2), draft.Edge, draft.Width - draft.Edge - width);

            return (left, left + width);
        }

        foreach (var flag in Clusters.Join(stems, Room, 5 * unit))
        {
            var own = stems.GetRange(flag.First, flag.Last - flag.First + 1);
            Raise(draft, Clusters.Numbers(flag.First, flag.Last), flag.Left, flag.Right, draft.Y, own);
        }

        draft.Key.AddRange(labels.Select((label, i) => (Clusters.Number(i), (Sample)new Sample.Session(), label)));
        draft.Y += Pitch * unit;
    }

    private static void Raise(ChartDraft draft, string label, float left, float right, float top, IReadOnlyList<float> stems)
    {
        var unit = draft.Unit;
        var x = ((left + right) / 2) - (draft.Measure(label, Sizes.Label, Weight.SemiBold) / 2);
        draft.Flags.Add(new(new(left, top, right, top + (Height * unit)), stems));
        draft.Write(label, x, top + ((Height - (Sizes.Label * PlacedText.LineHeight)) / 2 * unit), Sizes.Label, Tone.OnSession, Weight.SemiBold);
    }
}
