using System.Text.Json.Serialization;

namespace SupportBot.Content;

/// <summary>A country or territory, and the words by which people look for it.</summary>
internal sealed record Country
{
    /// <summary>Its ISO 3166 code in capitals, such as <c>GB</c>; also <c>XK</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its name by language, for each language the bot speaks.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>Other words for it: its own name, names in other languages, older and shorter ones.</summary>
    public required IReadOnlyList<string> Also { get; init; }

    /// <summary>Its name in a language, a BCP 47 tag; in English where that has none.</summary>
    public string NameIn(string language) => Names.GetValueOrDefault(language.Split('-')[0]) ?? Names[Phrases.Complete];
}

/// <summary>All countries, as <c>seeds/countries</c> has them.</summary>
internal sealed record World
{
    /// <summary>The countries by code.</summary>
    public required IReadOnlyList<Country> Countries { get; init; }
}

/// <summary>How countries are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(World))]
internal sealed partial class WorldJson : JsonSerializerContext;
