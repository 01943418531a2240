namespace SupportBot.Discord.Rest;

#pragma warning disable CA1032, CA1064 // Caught in this project only, and never without what it carries.
/// <summary>No answer came in time, or the connection broke and the call may not be repeated.</summary>
/// <param name="call">What was sent.</param>
/// <param name="wasSent">Whether it may have been done all the same.</param>
/// <param name="cause">What broke.</param>
internal sealed class RestTimeoutException(RestCall call, bool wasSent, Exception? cause = null)
#pragma warning restore CA1032, CA1064
    : Exception($"{call}: no answer in time.", cause)
{
    /// <summary>Whether it may have been done all the same.</summary>
    public bool WasSent { get; } = wasSent;

    /// <summary>Whether the connection broke; otherwise only the time was up.</summary>
    public bool Broke { get; } = cause is not null;

    /// <summary>Whether a DM was to be opened.</summary>
    public bool IsOpening { get; } = call.Route is "users/@me/channels";
}
