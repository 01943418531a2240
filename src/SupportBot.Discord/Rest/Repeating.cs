namespace SupportBot.Discord.Rest;

/// <summary>When a call that got no answer is sent again, and after how long.</summary>
internal static class Repeating
{
    private const int MostAttempts = 5;

    /// <summary>Whether what was thrown is trouble of the world and not a bug, nor our own giving up.</summary>
    public static bool IsTrouble(Exception trouble, CancellationToken cancel) =>
        trouble is HttpRequestException or IOException || (trouble is OperationCanceledException && !cancel.IsCancellationRequested);

    /// <summary>Whether a call may be sent again after trouble: when that does no harm, or it cannot have arrived.</summary>
    public static bool MayRepeat(RestCall call, Exception trouble, int attempt) => attempt + 1 < MostAttempts
        && (call.IsSafe || NeverLeft(trouble));

    /// <summary>Whether there was not even a connection.</summary>
    public static bool NeverLeft(Exception trouble) =>
        trouble is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    /// <summary>Whether a call may be sent again after an answer that says Discord is in trouble.</summary>
    public static bool MayRepeat(RestCall call, Refusal refusal, int attempt) =>
        refusal.Status >= 500 && call.IsSafe && attempt + 1 < MostAttempts;

#pragma warning disable CA5394 // A wait needs no secret randomness.
    public static TimeSpan BackOff(int attempt) => TimeSpan.FromMilliseconds((50 << attempt) + Random.Shared.Next(50));
#pragma warning restore CA5394
}
