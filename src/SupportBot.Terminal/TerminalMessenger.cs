using NodaTime;
using SupportBot.Dialogue;

namespace SupportBot.Terminal;

/// <summary>Shows what the bot writes first to the person at this terminal.</summary>
internal sealed class TerminalMessenger(TerminalScreen screen, TerminalAccount who) : IMessenger
{
    /// <inheritdoc/>
    public string Platform => TerminalAccount.Platform;

    /// <inheritdoc/>
    public bool Reaches(Address to) => to.User == who.Name;

    /// <inheritdoc/>
    public Task SendAsync(Address to, Reply reply, string delivery, CancellationToken cancel)
    {
        // Another account's terminal may be open elsewhere on the same database; it will take this one.
        if (!Reaches(to)) throw new PlatformUnavailableException(Platform, Duration.FromSeconds(2)) { OnlyThisPerson = true };

        screen.Interrupt(reply);

        return Task.CompletedTask;
    }
}
