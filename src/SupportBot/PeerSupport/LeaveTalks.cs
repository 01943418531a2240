using NodaTime;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>Ends the talks of somebody who leaves: what they wrote and did not arrive goes with them, and the others are told.</summary>
internal sealed class LeaveTalks(RequestStore requests, Talks talks, MessageStore messages, DutyStore duty, Rooms rooms) : ILeaving
{
    public async Task LeaveAsync(Person person, Instant now, CancellationToken cancel)
    {
        await duty.EndAllAsync(person, cancel);

        var all = await requests.TakenByAsync(person, cancel);
        if (await requests.OpenOfAsync(person, cancel) is { } own) all = [.. all, own];

        foreach (var request in all)
        {
            await messages.RemoveOfAsync(request.Id, cancel);
            await talks.EndAsync(person.Id, request, tellsBoth: false, now, cancel);

            // Once they are erased nobody knows where the room was.
            if (request.HasRoom) await rooms.CloseAsync(request, cancel);
        }
    }
}
