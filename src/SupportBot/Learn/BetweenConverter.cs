using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportBot.Learn;

/// <summary>Reads <c>[14, 21]</c> as a range.</summary>
internal sealed class BetweenConverter : JsonConverter<Between>
{
    public override Between Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray || !reader.Read()) throw NotTwo();

        var from = Number(ref reader);
        var to = Number(ref reader);

        return reader.TokenType is JsonTokenType.EndArray ? new(from, to) : throw NotTwo();
    }

    public override void Write(Utf8JsonWriter writer, Between value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.From);
        writer.WriteNumberValue(value.To);
        writer.WriteEndArray();
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.Number || !reader.TryGetInt32(out var number)) throw NotTwo();
        reader.Read();

        return number;
    }

    private static JsonException NotTwo() => new("two whole numbers are needed, such as [14, 21]");
}
