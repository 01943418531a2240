namespace SupportBot.Discord.Wire;

/// <summary>Flags of a message.</summary>
internal static class MessageFlags
{
    /// <summary>Only the member who asked sees it.</summary>
    public const int Ephemeral = 1 << 6;

    /// <summary>It is made of components alone.</summary>
    public const int ComponentsV2 = 1 << 15;
}
