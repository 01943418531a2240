using SupportBot.Dialogue;

namespace SupportBot.Terminal;

/// <summary>Who sits at this terminal.</summary>
/// <param name="Name">A name of their choice; two terminals with two names are two people.</param>
/// <param name="Language">The language of their system, a BCP 47 tag; nothing when unknown.</param>
internal sealed record TerminalAccount(string Name, string? Language)
{
    /// <summary>The platform's name.</summary>
    public const string Platform = "terminal";

    /// <summary>Their address.</summary>
    public Address Address => new(Platform, Name, Name);
}
