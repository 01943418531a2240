namespace SupportBot.Telegram;

/// <summary>Who goes first when more is to be sent than Telegram takes.</summary>
internal enum SendOrder
{
    /// <summary>Help in danger.</summary>
    Urgent,

    /// <summary>An answer that somebody waits for.</summary>
    Answer,

    /// <summary>What the bot says by itself: reminders.</summary>
    First,
}
