namespace SupportBot.Dialogue;

/// <summary>Learns from a platform that a server or group goes on under another id.</summary>
public interface ICommunityMoves
{
    /// <summary>What was chosen under the old id counts under the new one from now on. A second time does nothing.</summary>
    /// <param name="platform">The adapter's own name.</param>
    /// <param name="from">The platform's id of the server or group until now.</param>
    /// <param name="to">Its id from now on.</param>
    /// <param name="cancel">Gives up.</param>
    Task MovedAsync(string platform, string from, string to, CancellationToken cancel);
}
