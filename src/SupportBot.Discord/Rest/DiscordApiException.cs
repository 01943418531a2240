using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Rest;

#pragma warning disable CA1032, CA1064 // Caught in this project only, and never without what it carries.
/// <summary>Discord refused a request. The message names the call and the code, never an id, a token or a text.</summary>
internal sealed class DiscordApiException(RestCall call, int status, ErrorBody? body)
#pragma warning restore CA1032, CA1064
    : Exception($"{call}: {status}, code {body?.Code ?? 0}.{Fields(body)}")
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Discord's own code; 0 when there is none.</summary>
    public int Code { get; } = body?.Code ?? 0;

    /// <summary>Whether a DM was to be opened.</summary>
    public bool IsOpening { get; } = call.Route is "users/@me/channels";

    /// <summary>Seconds to wait; nothing when Discord did not say.</summary>
    public double? RetryAfter { get; } = body?.RetryAfter;

    // Only the names of the fields and of the errors: Discord repeats values in its messages.
    private static string Fields(ErrorBody? body) =>
        body?.Errors is { ValueKind: System.Text.Json.JsonValueKind.Object } errors ? " " + string.Join(", ", FormErrors.In(errors)) : "";
}
