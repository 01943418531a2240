namespace SupportBot.Discord.Rest;

/// <summary>Discord's codes for a refusal that the bot knows what to do about.</summary>
internal static class Refusals
{
    public const int UnknownChannel = 10_003;
    public const int UnknownInteraction = 10_062;
    public const int OpeningDmsTooFast = 40_003;
    public const int AlreadyAcknowledged = 40_060;
    public const int MissingAccess = 50_001;
    public const int CannotMessage = 50_007;
    public const int NoMutualServer = 50_278;
}
