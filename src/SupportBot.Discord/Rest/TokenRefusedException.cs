namespace SupportBot.Discord.Rest;

#pragma warning disable CA1032, CA1064 // Caught in this project only, and never without what it carries.
/// <summary>Discord does not know the token; nothing more is sent with it.</summary>
internal sealed class TokenRefusedException() : Exception("Discord refused the token (Discord:Token).");
#pragma warning restore CA1032, CA1064
