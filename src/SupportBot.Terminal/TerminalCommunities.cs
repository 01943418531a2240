using SupportBot.Dialogue;

namespace SupportBot.Terminal;

/// <summary>All terminals on one database are one community. Whoever sits at one can read the key as well, so they run it.</summary>
internal sealed class TerminalCommunities(TerminalScreen screen) : ICommunities
{
    /// <summary>The one community there is.</summary>
    public const string Only = "terminal";

    /// <inheritdoc/>
    public string Platform => TerminalAccount.Platform;

    /// <inheritdoc/>
    public Task<Standing> StandingAsync(string community, string account, CancellationToken cancel) =>
        Task.FromResult(community == Only ? new Standing(true, true, []) : Standing.None);

    /// <inheritdoc/>
    public Task PostAsync(string chat, Reply reply, string delivery, CancellationToken cancel)
    {
        screen.Interrupt(reply);

        return Task.CompletedTask;
    }
}
