namespace SupportBot.Dialogue;

/// <summary>Where a message came from and where an answer goes.</summary>
/// <param name="Platform">The adapter's own name: <c>discord</c>, <c>telegram</c> or <c>terminal</c>.</param>
/// <param name="Chat">The platform's id of the channel, group or private chat.</param>
/// <param name="User">The platform's id of the account.</param>
public sealed record Address(string Platform, string Chat, string User)
{
    /// <summary>Names the platform only: an address in a log or an error must not give an account away.</summary>
    public override string ToString() => $"{Platform}/…";
}
