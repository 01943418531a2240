namespace SupportBot.Discord.Gateway;

#pragma warning disable CA1032, CA1064 // Caught in this project only, and never without its code.
/// <summary>Discord will not have this shard; connecting again would not help.</summary>
internal sealed class GatewayStoppedException(int code) : Exception($"{CloseCodes.Explain(code)}: close code {code}.")
#pragma warning restore CA1032, CA1064
{
    /// <summary>Discord's close code.</summary>
    public int Code { get; } = code;
}
