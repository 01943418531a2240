using SkiaSharp;

namespace SupportBot.Pictures.Chart;

/// <summary>The name of each band at its top, where it fits between the session lines; otherwise the legend says it.</summary>
internal static class BandNames
{
    public static void Place(ChartDraft draft, SKRect plot)
    {
        var stems = draft.Flags.SelectMany(flag => flag.Stems).ToList();

        foreach (var band in draft.Content.Bands)
        {
            if (Bands.Clip(draft.Time, band) is not { } room || !draft.Content.Words.Bands.TryGetValue(band.Kind, out var name))
            {
                continue;
            }

            var text = Text.BundledFont.Drawable(name);
            var width = draft.Measure(text, Sizes.Small);
            float[] cuts = [room.Left, .. stems.Where(x => x > room.Left && x < room.Right).Order(), room.Right];
            var widest = cuts.Zip(cuts.Skip(1)).MaxBy(piece => piece.Second - piece.First);

            if (widest.Second - widest.First >= width + (16 * draft.Unit))
            {
                draft.NamedBands.Add(band.Kind);
                draft.Write(text, ((widest.First + widest.Second) / 2) - (width / 2), plot.Top + (6 * draft.Unit), Sizes.Small, Tone.Quiet);
            }
        }
    }
}

/// <summary>The part of a band that is shown.</summary>
internal static class Bands
{
    public static (float Left, float Right)? Clip(TimeScale time, ChartBand band)
    {
        var from = band.From < time.From ? time.From : band.From;
        var to = band.To > time.To ? time.To : band.To;

        return from > to ? null : (time.Start(from), time.Start(to.AddDays(1)));
    }
}
