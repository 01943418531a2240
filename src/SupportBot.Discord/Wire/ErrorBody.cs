using System.Text.Json;

namespace SupportBot.Discord.Wire;

/// <summary>Why a request was refused.</summary>
internal sealed record ErrorBody
{
    public int Code { get; init; }

    public string? Message { get; init; }

    /// <summary>What is wrong with which field, nested.</summary>
    public JsonElement? Errors { get; init; }

    /// <summary>Seconds to wait, for 429.</summary>
    public double? RetryAfter { get; init; }

    /// <summary>Whether all requests must wait.</summary>
    public bool Global { get; init; }
}
