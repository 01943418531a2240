using System.Text.Json;
using System.Text.Json.Serialization;
using SupportBot.Content;

namespace SupportBot.Safety;

/// <summary>How crisis lines are read: every field known, every required one there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(DayConverter), typeof(Named<LineKind>), typeof(Named<LineAudience>), typeof(Named<CallCost>),
        typeof(Named<RoughHours>), typeof(Named<AnsweredBy>),
    ])]
[JsonSerializable(typeof(CountryLines))]
[JsonSerializable(typeof(Elsewhere))]
internal sealed partial class CrisisLinesJson : JsonSerializerContext;

/// <summary>Reads a choice by its name in small letters with hyphens.</summary>
internal sealed class Named<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
