namespace SupportBot.Dialogue;

/// <summary>
/// What a platform takes from a bot in a second, where several machines are that bot. A bot on one machine has none: what
/// its adapter keeps to is enough.
/// </summary>
public interface ISendBudget
{
    /// <summary>Ends when one message may be sent. What shows help in danger goes first, and does not wait for long.</summary>
    /// <param name="platform">The adapter's own name.</param>
    /// <param name="perSecond">How many all machines together may send in a second.</param>
    /// <param name="isUrgent">Whether it shows help in danger.</param>
    /// <param name="cancel">Gives up.</param>
    Task TakeAsync(string platform, double perSecond, bool isUrgent, CancellationToken cancel);
}
