using SkiaSharp;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Chart;

/// <summary>A layout while it is being made, from the heading downwards. Pure: the same content gives the same places.</summary>
internal sealed class ChartDraft
{
    private const float PlotHeight = 392;

    private ChartDraft(ChartContent content, float width, float unit, Typesetter typesetter)
    {
        (Content, Width, Unit, Typesetter) = (content, width, unit, typesetter);
        Edge = content.Words.Title.Length > 0 ? 36 * unit : 0;
        var latest = content.Median is [.., var last] ? Typesetter.Measure(content.Words.Number(last.Value), Sizes.Value * unit, Weight.SemiBold) : 0;
        Time = new(content.From, content.To, Edge + ValueAxis.Width(this), width - Edge - latest - (latest > 0 ? 18 * unit : 0));
    }

    public ChartContent Content { get; }

    public float Width { get; }

    public float Unit { get; }

    public Typesetter Typesetter { get; }

    public TimeScale Time { get; }

    /// <summary>The free space around everything: none without a heading, where the page has its own.</summary>
    public float Edge { get; }

    /// <summary>How far down the draft has come.</summary>
    public float Y { get; set; }

    public List<PlacedText> Texts { get; } = [];

    public List<PlacedFlag> Flags { get; } = [];

    public List<PlacedMark> Marks { get; } = [];

    public List<PlacedStrip> Strips { get; } = [];

    public List<PlacedSample> Samples { get; } = [];

    public List<float> Ticks { get; } = [];

    /// <summary>Bands whose name stands in the plot; the legend need not repeat it.</summary>
    public HashSet<BandKind> NamedBands { get; } = [];

    /// <summary>Labels that found no room: their number, what they look like and their words.</summary>
    public List<(string Number, Sample Sample, string Label)> Key { get; } = [];

    /// <summary>Lays a chart out.</summary>
    /// <param name="content">What it shows.</param>
    /// <param name="width">Its width; the height follows.</param>
    /// <param name="unit">The length of one design pixel.</param>
    /// <param name="typesetter">Who measures.</param>
    public static ChartLayout Lay(ChartContent content, float width, float unit, Typesetter typesetter)
    {
        var draft = new ChartDraft(content, width, unit, typesetter);
        Heading.Place(draft);
        FlagRow.Place(draft);
        var named = content.Bands.Count > 0 ? 32 * unit : 0;
        var plot = new SKRect(draft.Time.Left, draft.Y, draft.Time.Right, draft.Y + named + (PlotHeight * unit));
        var (top, bottom) = (plot.Top + named + (20 * unit), plot.Bottom - (25 * unit));
        BandNames.Place(draft, plot);
        ValueAxis.Place(draft, plot, top, bottom);
        draft.Y = plot.Bottom;
        TimeAxis.Place(draft);
        MarkRows.Place(draft);
        StripRows.Place(draft);
        Legend.Place(draft);

        return new()
        {
            Unit = unit,
            Size = new(width, draft.Y + (draft.Edge * 0.6f)),
            Plot = plot,
            PatternTop = plot.Top + named,
            Top = top,
            Bottom = bottom,
            Time = draft.Time,
            Texts = draft.Texts,
            Flags = draft.Flags,
            Marks = draft.Marks,
            Strips = draft.Strips,
            Samples = draft.Samples,
            Ticks = draft.Ticks,
        };
    }

    /// <summary>The width of a text.</summary>
    public float Measure(string text, float size, Weight weight = Weight.Regular) =>
        Typesetter.Measure(text, size * Unit, weight);

    /// <summary>Gives a line its place, with its left end at <paramref name="x"/>; an empty line needs none.</summary>
    public void Write(string text, float x, float top, float size, Tone tone, Weight weight = Weight.Regular)
    {
        if (text.Length > 0)
        {
            var box = SKRect.Create(x, top, Measure(text, size, weight), size * PlacedText.LineHeight * Unit);
            Texts.Add(new(text, box, size * Unit, weight, tone));
        }
    }

    /// <summary>Where a line starts that belongs to the side where reading starts.</summary>
    /// <param name="from">How far from that side.</param>
    /// <param name="width">How wide the line is.</param>
    public float Lead(float from, float width) => Typesetter.RightToLeft ? Width - from - width : from;
}

/// <summary>Font sizes in design pixels, for a picture 1080 wide: 25 is about 9 points on a phone.</summary>
internal static class Sizes
{
    public const float Title = 40;
    public const float Line = 25;
    public const float Label = 24;
    public const float Small = 20.5f;
    public const float Value = 34;
}
