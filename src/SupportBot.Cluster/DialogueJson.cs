using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using SupportBot.Dialogue;

namespace SupportBot.Cluster;

/// <summary>How updates and replies travel between machines, so that the dialogue itself needs no serializer.</summary>
internal static class DialogueJson
{
    /// <summary>The JSON settings for every type of the dialogue.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        Converters = { new WordsConverter(), new InstantConverter(), new ZoneConverter() },
        IgnoreReadOnlyProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameTheCases } },
    };

    /// <summary>Whether a type belongs to the dialogue.</summary>
    public static bool Carries(Type type) => type?.Assembly == typeof(Reply).Assembly;

    /// <summary>A closed hierarchy nests its cases, and so names them.</summary>
    private static void NameTheCases(JsonTypeInfo info)
    {
        if (!info.Type.IsAbstract || !Carries(info.Type)) return;

        info.PolymorphismOptions = new();

        foreach (var @case in info.Type.GetNestedTypes().Where(nested => nested.BaseType == info.Type))
        {
            info.PolymorphismOptions.DerivedTypes.Add(new(@case, @case.Name));
        }
    }

    private sealed class WordsConverter : JsonConverter<Words>
    {
        public override Words Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Words.From(JsonSerializer.Deserialize<Run[]>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }

    private sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Instant.FromUnixTimeTicks(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.ToUnixTimeTicks());
    }

    private sealed class ZoneConverter : JsonConverter<DateTimeZone>
    {
        public override bool CanConvert(Type typeToConvert) => typeof(DateTimeZone).IsAssignableFrom(typeToConvert);

        public override DateTimeZone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } id && id != DateTimeZone.Utc.Id ? DateTimeZoneProviders.Tzdb[id] : DateTimeZone.Utc;

        public override void Write(Utf8JsonWriter writer, DateTimeZone value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Id);
    }
}
