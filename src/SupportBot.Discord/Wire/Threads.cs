namespace SupportBot.Discord.Wire;

/// <summary>A thread to be opened.</summary>
/// <param name="Name">At most 100 characters.</param>
/// <param name="Type">12 for one that only those let in see.</param>
/// <param name="Invitable">Whether those in it may let others in.</param>
/// <param name="AutoArchiveDuration">Minutes without a word after which it is put away: 60, 1440, 4320 or 10080.</param>
internal sealed record ThreadWish(string Name, int Type, bool Invitable, int AutoArchiveDuration);

/// <summary>A thread to be put away.</summary>
internal sealed record ThreadChange(bool Archived, bool Locked);

/// <summary>A channel or thread as Discord has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="LastMessageId">The newest message, which may be gone; nothing before the first.</param>
internal sealed record ChannelState(string Id, string? LastMessageId = null);
