using System.Text.Json;

namespace SupportBot.Discord.Gateway;

/// <summary>A message of the gateway, its content still unread.</summary>
/// <param name="Op">What kind of message; -1 when it does not say.</param>
/// <param name="Sequence">The event's number, for a resume.</param>
/// <param name="Event">The event's name.</param>
/// <param name="Content">The bytes of <c>d</c>; valid until the next message is read.</param>
internal readonly record struct Frame(int Op, int? Sequence, string? Event, ReadOnlyMemory<byte> Content)
{
    public const string InteractionCreate = "INTERACTION_CREATE";

    /// <summary>Takes a message apart without reading its content.</summary>
    /// <exception cref="JsonException">It is no such message.</exception>
    public static Frame Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes.Span);

        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject) throw new JsonException("Not an object.");

        var frame = new Frame(-1, null, null, default);

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8)) frame = frame with { Op = Number(ref reader) ?? -1 };
            else if (reader.ValueTextEquals("s"u8)) frame = frame with { Sequence = Number(ref reader) };
            else if (reader.ValueTextEquals("t"u8)) frame = frame with { Event = Name(ref reader) };
            else if (reader.ValueTextEquals("d"u8)) frame = frame with { Content = Slice(ref reader, bytes) };
            else reader.Skip();
        }

        if (reader.TokenType is not JsonTokenType.EndObject || reader.Read()) throw new JsonException("Not one object.");

        return frame;
    }

    private static int? Number(ref Utf8JsonReader reader)
    {
        reader.Read();

        if (reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var number)) return number;

        reader.Skip();

        return null;
    }

    private static string? Name(ref Utf8JsonReader reader)
    {
        reader.Read();

        if (reader.TokenType is JsonTokenType.String)
            return reader.ValueTextEquals("INTERACTION_CREATE"u8) ? InteractionCreate : reader.GetString();

        reader.Skip();

        return null;
    }

    private static ReadOnlyMemory<byte> Slice(ref Utf8JsonReader reader, ReadOnlyMemory<byte> bytes)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();

        return bytes[start..(int)reader.BytesConsumed];
    }
}
