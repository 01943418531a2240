using System.Globalization;
using NodaTime;
using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>Goes on duty for some hours, or off duty at once. It ends by itself: nobody is on duty by forgetting.</summary>
internal sealed class GoOnDuty(
    CommunityStore communities, Standings standings, PartStore parts, DutyStore duty, DutyScreen screen, WishStore wishes, MessageStore messages, PersonStore people, SupportBell bell) : ICommand
{
    private static readonly Parameter<string> Which = Parameter.Text("community", maxLength: 16);
    private static readonly Parameter<string> Hours = Parameter.Choice("hours", "0", "2", "4", "8");
    private static readonly Parameter<string> Name = Parameter.Text("name", maxLength: 24) with { Optional = true, Aside = true };

    public CommandSpec Spec { get; } = new("support duty", Which, Hours, Name);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await communities.FindAsync(turn.Get(Which), cancel) is not { } community) return TalkDoor.Over(turn);

        if (turn.Get(Hours) is "0")
        {
            await duty.SetAsync(turn.Person, community.Id, turn.Now, cancel);

            return await screen.OfAsync(turn, community, "support.duty.rest", cancel);
        }

        if (!await standings.IsSupporterAsync(turn, community, cancel)) return new Reply(new Block.Paragraph(turn.Say("support.not-a-supporter")));
        if (!community.Choices.TakesRequests) return ShowSupport.Closed(turn);

        if (turn.Has(Name)) await parts.PutAsync(turn.Person, community, Part.Supporter, turn.Get(Name), turn.Now, cancel);
        else if (await parts.NameAsync(turn.Person, community.Id, Part.Supporter, cancel) is null) return new Reply { Then = new("support name", community.Id, turn.Get(Hours)) };

        await duty.SetAsync(turn.Person, community.Id, turn.Now + Duration.FromHours(int.Parse(turn.Get(Hours), CultureInfo.InvariantCulture)), cancel);
        await TellAsync(turn, community, cancel);

        return await screen.OfAsync(turn, community, null, cancel);
    }

    /// <summary>Whoever wished to know learns that somebody is there.</summary>
    private async Task TellAsync(Turn turn, Community community, CancellationToken cancel)
    {
        var rows = new List<MessageRow>();

        foreach (var id in await wishes.TakeAsync(community.Id, turn.Person.Id, turn.Now, cancel))
        {
            if (await people.FindAsync(id, cancel) is { } person) rows.Add(MessageRow.For(person, new(MessageKind.OnDutyNow, "", community.Id), $"wish-{id}-{turn.Now.ToUnixTimeSeconds()}", turn.Now));
        }

        if (rows.Count == 0) return;

        await messages.AddAsync(rows, cancel);
        bell.Ring();
    }
}
