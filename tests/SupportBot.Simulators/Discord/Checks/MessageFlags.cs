namespace SupportBot.Simulators.Discord.Checks;

/// <summary>Flags of a message, as documented.</summary>
internal static class MessageFlags
{
    public const int SuppressEmbeds = 4;
    public const int Ephemeral = 64;
    public const int Loading = 128;
    public const int SuppressNotifications = 4096;
    public const int Voice = 8192;
    public const int ComponentsV2 = 32768;
}
