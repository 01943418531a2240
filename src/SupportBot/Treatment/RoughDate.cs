using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using SupportBot.Content;

namespace SupportBot.Treatment;

/// <summary>A date as well as a person remembers it: a day, a part of a month, or a year.</summary>
/// <param name="Start">The day itself, or the first day of the month or year.</param>
/// <param name="Span">How long the time is that it names.</param>
/// <param name="Part">Which part of that time is meant.</param>
[JsonConverter(typeof(RoughDateConverter))]
internal sealed record RoughDate(LocalDate Start, Span Span = Span.Day, Part Part = Part.Whole)
{
    private const int DaysAround = 3;

    /// <summary>The first day it may mean.</summary>
    public LocalDate First => (Span, Part) switch
    {
        (Span.Day, Part.About) => Start.PlusDays(-DaysAround),
        (Span.Month, Part.Mid) => Start.PlusDays(10),
        (Span.Month, Part.Late) => Start.PlusDays(20),
        (Span.Year, Part.Mid) => Start.PlusMonths(4),
        (Span.Year, Part.Late) => Start.PlusMonths(8),
        _ => Start,
    };

    /// <summary>The last day it may mean.</summary>
    public LocalDate Last => (Span, Part) switch
    {
        (Span.Day, Part.About) => Start.PlusDays(DaysAround),
        (Span.Day, _) => Start,
        (Span.Month, Part.Early) => Start.PlusDays(9),
        (Span.Month, Part.Mid) => Start.PlusDays(19),
        (Span.Month, _) => Start.PlusMonths(1).PlusDays(-1),
        (Span.Year, Part.Early) => Start.PlusMonths(4).PlusDays(-1),
        (Span.Year, Part.Mid) => Start.PlusMonths(8).PlusDays(-1),
        _ => Start.PlusYears(1).PlusDays(-1),
    };

    /// <summary>The day in the middle, which stands for it on a chart.</summary>
    public LocalDate Middle => First.PlusDays(Period.DaysBetween(First, Last) / 2);

    /// <summary>Whether it is one day for certain.</summary>
    public bool IsExact => Span is Span.Day && Part is Part.Whole;

    /// <summary>The date as people read it, for example <c>3 March 2026</c> or <c>mid March 2026</c>.</summary>
    public string Text(Speech speech)
    {
        var format = Span switch { Span.Day => "d MMMM uuuu", Span.Month => "MMMM uuuu", _ => "uuuu" };
        var time = LocalDatePattern.Create(format, CultureInfo.GetCultureInfo(speech.Language)).Format(Start);

        return Part is Part.Whole ? time : speech.Label($"treatment.when.{Part.ToString().ToLowerInvariant()}", ("time", time));
    }

    /// <summary>The date as it is kept, for example <c>Mid Month 2026-03-01</c>.</summary>
    public override string ToString() => $"{Part} {Span} {LocalDatePattern.Iso.Format(Start)}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static RoughDate Parse(string kept)
    {
        var words = kept.Split(' ');

        return new(LocalDatePattern.Iso.Parse(words[2]).Value, Enum.Parse<Span>(words[1]), Enum.Parse<Part>(words[0]));
    }
}

/// <summary>How long the time is that a date names.</summary>
internal enum Span
{
    Day,
    Month,
    Year,
}

/// <summary>Which part of a time is meant.</summary>
internal enum Part
{
    Whole,

    /// <summary>Its first third.</summary>
    Early,

    /// <summary>Its middle third.</summary>
    Mid,

    /// <summary>Its last third.</summary>
    Late,

    /// <summary>The day, or up to three days before or after it.</summary>
    About,
}

/// <summary>Writes a date as one text.</summary>
internal sealed class RoughDateConverter : JsonConverter<RoughDate>
{
    /// <inheritdoc/>
    public override RoughDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RoughDate.Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RoughDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
