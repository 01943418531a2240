using NodaTime;

namespace SupportBot.Dialogue;

/// <summary>Rooms of a platform in which two people talk with each other, such as a private thread. A platform may have none.</summary>
public interface IRooms
{
    /// <summary>The platform; equal to <see cref="Address.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>Opens a room for some accounts.</summary>
    /// <param name="chat">The channel it hangs on; all of them must be able to see it.</param>
    /// <param name="name">What it is called; it says nothing about anybody.</param>
    /// <param name="accounts">Who is let in.</param>
    /// <param name="first">What stands in it first; everybody in it reads it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The platform's id of the room.</returns>
    /// <exception cref="PlatformUnavailableException">The platform did not do it this time.</exception>
    /// <exception cref="PersonUnreachableException">The bot may not, or somebody cannot be let in. No room is left behind.</exception>
    Task<string> OpenAsync(string chat, string name, IReadOnlyList<string> accounts, Reply first, CancellationToken cancel);

    /// <summary>Lets one account in and puts another out. Exceptions as above.</summary>
    Task ChangeAsync(string room, string comes, string? goes, CancellationToken cancel);

    /// <summary>When somebody last wrote in it, UTC; nothing when nobody did or it cannot be known.</summary>
    Task<Instant?> LastHeardAsync(string room, CancellationToken cancel);

    /// <summary>Closes it, with everything that was said in it where the platform lets the bot. Doing it twice does the same.</summary>
    /// <exception cref="PlatformUnavailableException">The platform did not do it this time.</exception>
    Task CloseAsync(string room, CancellationToken cancel);
}
