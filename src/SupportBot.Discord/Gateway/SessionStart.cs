using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Gateway;

/// <summary>The right to start one session. Disposed of once Discord has seen it, so that the next five seconds count from then.</summary>
internal sealed class SessionStart(GatewayAddress address, Action over) : IDisposable
{
    private int _isOver;

    /// <summary>Where to connect.</summary>
    public string Url => address.Url;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isOver, 1) is 0) over();
    }
}
