using SupportBot.Dialogue;

namespace SupportBot.Telegram;

/// <summary>What came from Telegram, as far as it concerns the bot.</summary>
/// <param name="Chat">The chat's id; what comes from one chat is answered in order.</param>
internal abstract record Arrival(long Chat)
{
    /// <summary>A person wants an answer.</summary>
    /// <param name="Chat">Where the answer goes.</param>
    /// <param name="Update">What they did.</param>
    /// <param name="Press">The button they pressed, if they did.</param>
    internal sealed record Asked(long Chat, ChatUpdate Update, PressedButton? Press = null) : Arrival(Chat)
    {
        /// <summary>Telegram's id of the file they sent, which is fetched first; nothing when there is none to fetch.</summary>
        public string? FileId { get; init; }
    }

    /// <summary>A person asked for something personal where others read along.</summary>
    /// <param name="Chat">The group.</param>
    /// <param name="Link">What continues the command in the private chat.</param>
    /// <param name="Language">The person's language, a BCP 47 tag; nothing when unknown.</param>
    internal sealed record AskedInGroup(long Chat, string Link, string? Language) : Arrival(Chat);

    /// <summary>A person pressed a button where others read along.</summary>
    /// <param name="Chat">The group.</param>
    /// <param name="PressId">What to answer the press with.</param>
    /// <param name="Link">What continues the command in the private chat.</param>
    internal sealed record PressedInGroup(long Chat, string PressId, string Link) : Arrival(Chat);

    /// <summary>A group became a supergroup, and goes on under another id.</summary>
    internal sealed record Moved(long Chat, long To) : Arrival(Chat);

    /// <summary>A person blocked the bot or took the block back.</summary>
    internal sealed record Reached(long Chat, string Account, bool Reachable) : Arrival(Chat);
}

/// <summary>A button that was pressed.</summary>
/// <param name="Id">What to answer the press with.</param>
/// <param name="MessageId">The message it stands under.</param>
/// <param name="HasText">Whether that message can be given another text: it is no picture and not too old.</param>
internal sealed record PressedButton(string Id, int MessageId, bool HasText);
