using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace SupportBot.Content;

/// <summary>Reads a day such as <c>2026-11-23</c> of a seed.</summary>
internal sealed class DayConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true } day
            ? day.Value
            : throw new JsonException("a day is needed, such as 2026-11-23");

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}
