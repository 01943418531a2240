using NodaTime;
using SupportBot.Communities;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>Ends talks, offers them to others, and tells whoever must know.</summary>
internal sealed class Talks(RequestStore requests, TalkStore store, DutyStore duty, PersonStore people, PartStore parts, SupportBell bell)
{
    /// <summary>Ends a talk, or takes a request back. Returns whether it was still on.</summary>
    /// <param name="byId">Who ends it, one of the two.</param>
    /// <param name="request">What.</param>
    /// <param name="tellsBoth">Whether the one who ends it is told as well, because they did not press anything.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> EndAsync(string byId, SupportRequest request, bool tellsBoth, Instant now, CancellationToken cancel)
    {
        var asker = await people.FindAsync(request.PersonId, cancel);
        var supporter = request.TakerId is { } id ? await people.FindAsync(id, cancel) : null;
        var rows = new List<MessageRow>();

        // Where there was no talk, nobody is asked how the talk was.
        var kind = request.State is RequestState.Waiting ? MessageKind.NobodyCame : MessageKind.OverForAsker;
        if (asker is not null && (tellsBoth || byId != asker.Id)) rows.Add(MessageRow.For(asker, new(kind, request.Id, request.CommunityId), $"{request.Id}-over-asker", now));
        if (supporter is not null && (tellsBoth || byId != supporter.Id)) rows.Add(MessageRow.For(supporter, new(MessageKind.OverForSupporter, request.Id, request.CommunityId), $"{request.Id}-over-supporter", now));
        if (!await store.EndAsync(byId, request.Id, rows, now, cancel)) return false;

        // What was written to begin with has done its work.
        if (asker is not null && await requests.BodyAsync(asker, request.Id, cancel) is { Words.Length: > 0 } body) await requests.PutAsync(asker, request.Id, body with { Words = "" }, cancel);

        bell.Ring();

        return true;
    }

    /// <summary>Lets others on duty take a talk over. Returns how many were asked; nothing when it is not theirs any more.</summary>
    public async Task<int?> OfferAsync(Person supporter, SupportRequest request, Instant now, CancellationToken cancel)
    {
        var name = await NameAsync(supporter, request.CommunityId, cancel);
        var rows = new List<MessageRow>();

        foreach (var id in await duty.WithRoomAsync(request.CommunityId, request.PersonId, now, cancel))
        {
            if (id == supporter.Id || await people.FindAsync(id, cancel) is not { } other) continue;

            rows.Add(MessageRow.For(other, new(MessageKind.Offered, request.Id, request.CommunityId, name), $"{request.Id}-offered-{id}-{now.ToUnixTimeSeconds()}", now));
        }

        if (!await store.OfferAsync(supporter, request.Id, rows, cancel)) return null;

        bell.Ring();

        return rows.Count;
    }

    /// <summary>What a supporter is called in a community.</summary>
    public async Task<string> NameAsync(Person supporter, string communityId, CancellationToken cancel) =>
        await parts.NameAsync(supporter, communityId, Part.Supporter, cancel) ?? "";
}
