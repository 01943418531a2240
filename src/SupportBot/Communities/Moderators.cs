using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Communities;

/// <summary>
/// Tells a community's moderators that something waits for them: in their channel, or each of the list in private. It must
/// name nobody and hold nothing that somebody wrote.
/// </summary>
internal sealed class Moderators(IEnumerable<ICommunities> platforms, PartStore parts, Outbox outbox, Phrases phrases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whether there is anybody to tell.</summary>
    public async Task<bool> AreThereAsync(Community community, CancellationToken cancel) =>
        community.Choices.ModeratorsIn is not null || (await parts.AllAsync(community, Part.Moderator, cancel)).Count > 0;

    /// <summary>Tells them. Returns whether anybody was reached; who is not finds it when they look.</summary>
    /// <param name="community">Whose moderators.</param>
    /// <param name="say">What, in the reader's language.</param>
    /// <param name="delivery">Names it, at most 20 characters; the same for a second attempt.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> TellAsync(Community community, Func<Speech, Reply> say, string delivery, CancellationToken cancel)
    {
        if (community.Choices.ModeratorsIn is { } chat && platforms.FirstOrDefault(one => one.Platform == community.Platform) is { } platform)
        {
            return await TryAsync(() => platform.PostAsync(chat, Open(say(phrases.In(Phrases.Complete))), delivery, cancel));
        }

        var anybody = false;

        foreach (var ((person, _), i) in (await parts.AllAsync(community, Part.Moderator, cancel)).Select((one, i) => (one, i)))
        {
            anybody |= await TryAsync(() => outbox.SendAsync(person, say(phrases.In(person.Profile.Language)), $"{delivery}-{i}", Patience, cancel));
        }

        return anybody;
    }

    private static Reply Open(Reply reply) => reply with { Audience = Audience.Everyone };

    private static async Task<bool> TryAsync(Func<Task> send)
    {
        try
        {
            await send();

            return true;
        }
        catch (Exception away) when (away is PlatformUnavailableException or PersonUnreachableException)
        {
            return false;
        }
    }
}
