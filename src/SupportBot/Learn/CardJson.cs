using System.Text.Json;
using System.Text.Json.Serialization;
using SupportBot.Content;

namespace SupportBot.Learn;

/// <summary>How a card is written: every member known, every required one there, every word one of the list.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(DayConverter), typeof(BetweenConverter),
        typeof(WordConverter<Kind>), typeof(WordConverter<Level>), typeof(WordConverter<About>), typeof(WordConverter<Result>),
        typeof(WordConverter<Seen>), typeof(WordConverter<SourceKind>), typeof(WordConverter<Extent>), typeof(WordConverter<CourseKind>),
    ])]
[JsonSerializable(typeof(Card))]
internal sealed partial class CardJson : JsonSerializerContext;

/// <summary>Writes a value of a list as words joined by hyphens, and takes no numbers for them.</summary>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
