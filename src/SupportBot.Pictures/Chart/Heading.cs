using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Chart;

/// <summary>Title and subtitle.</summary>
internal static class Heading
{
    public static void Place(ChartDraft draft)
    {
        var (words, unit) = (draft.Content.Words, draft.Unit);
        draft.Y = draft.Edge * 0.7f;

        if (words.Title.Length > 0)
        {
            Line(draft, words.Title, Sizes.Title, Tone.Ink, Weight.SemiBold);
        }

        foreach (var line in Paragraph.Lines(
            BundledFont.Drawable(words.Subtitle), draft.Width - (2 * draft.Edge), 2, Sizes.Line * unit, draft.Typesetter))
        {
            Line(draft, line, Sizes.Line, Tone.Quiet, Weight.Regular);
        }

        draft.Y += draft.Y > draft.Edge ? 14 * unit : 0;
    }

    private static void Line(ChartDraft draft, string text, float size, Tone tone, Weight weight)
    {
        var room = draft.Width - (2 * draft.Edge);
        var line = draft.Typesetter.Fit(BundledFont.Drawable(text), room, size * draft.Unit, weight);
        draft.Write(line, draft.Lead(draft.Edge, draft.Measure(line, size, weight)), draft.Y, size, tone, weight);
        draft.Y += size * PlacedText.LineHeight * draft.Unit;
    }
}
