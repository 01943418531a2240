using SupportBot.Communities;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>Where the two meet: in a room of the platform where it has some; elsewhere the bot passes on what they write.</summary>
internal sealed class Rooms(IEnumerable<IRooms> platforms, PersonStore people, RequestStore requests, CommunityStore communities, Phrases phrases)
{
    private readonly Dictionary<string, IRooms> _platforms = platforms.ToDictionary(one => one.Platform);

    /// <summary>Whether people of a platform meet in rooms.</summary>
    public bool AreOn(string platform) => _platforms.ContainsKey(platform);

    /// <summary>
    /// Brings the two together after a claim: opens a room, or lets the new supporter in and puts the one before out. Returns
    /// whether they can meet; always where the bot passes on.
    /// </summary>
    public async Task<bool> MeetAsync(Community community, Person asker, Person supporter, Person? before, string id, CancellationToken cancel)
    {
        if (!_platforms.TryGetValue(community.Platform, out var platform)) return true;
        if (await requests.BodyAsync(asker, id, cancel) is not { } body) return false;
        if (await AccountAsync(supporter, community, cancel) is not { } account || await AccountAsync(asker, community, cancel) is not { } other) return false;

        try
        {
            if (body.Room is { } room)
            {
                await platform.ChangeAsync(room, account, before is null ? null : await AccountAsync(before, community, cancel), cancel);
            }
            else if (body.Chat is { } chat)
            {
                var speech = phrases.In(asker.Profile.Language);
                room = await platform.OpenAsync(chat, speech.Label("support.room.name"), [other, account], First(id, speech), cancel);
                await requests.PutAsync(asker, id, body with { Room = room }, cancel);
            }

            return body.Room is not null || body.Chat is not null;
        }
        catch (Exception refused) when (refused is PlatformUnavailableException or PersonUnreachableException)
        {
            return false;
        }
    }

    /// <summary>When somebody was last heard in the room of a talk; nothing when it cannot be known.</summary>
    public async Task<NodaTime.Instant?> LastHeardAsync(SupportRequest request, CancellationToken cancel)
    {
        try
        {
            return await FindAsync(request, cancel) is var (platform, room) ? await platform.LastHeardAsync(room, cancel) : null;
        }
        catch (PlatformUnavailableException)
        {
            return null;
        }
    }

    /// <summary>Closes the room of a talk. Returns whether it is closed, or there is none.</summary>
    public async Task<bool> CloseAsync(SupportRequest request, CancellationToken cancel)
    {
        try
        {
            if (await FindAsync(request, cancel) is var (platform, room)) await platform.CloseAsync(room, cancel);

            return true;
        }
        catch (PlatformUnavailableException)
        {
            return false;
        }
    }

    private async Task<(IRooms Platform, string Room)?> FindAsync(SupportRequest request, CancellationToken cancel) =>
        await communities.FindAsync(request.CommunityId, cancel) is { } community
        && _platforms.TryGetValue(community.Platform, out var platform)
        && await people.FindAsync(request.PersonId, cancel) is { } asker
        && await requests.BodyAsync(asker, request.Id, cancel) is { Room: { } room }
            ? (platform, room)
            : null;

    private async Task<string?> AccountAsync(Person person, Community community, CancellationToken cancel) =>
        (await people.AddressesOfAsync(person, cancel)).FirstOrDefault(address => address.Platform == community.Platform)?.User;

    private static Reply First(string id, Speech speech) => new(new Block.Paragraph(speech.Say("support.room.first")), new Block.Note(speech.Say("support.room.seen")))
    {
        Audience = Audience.Everyone,
        Buttons = TalkButtons.ForBoth(id, speech),
        Language = speech.Language,
    };
}
