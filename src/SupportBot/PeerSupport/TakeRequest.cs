using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>A supporter takes a request, or takes a talk over. Of several who press, one has it; the others learn who.</summary>
internal sealed class TakeRequest(
    RequestStore requests, TalkStore store, Talks talks, CommunityStore communities, Standings standings, PersonStore people, Rooms rooms, SupportBell bell) : ICommand
{
    public CommandSpec Spec { get; } = new("support take", TalkDoor.Which);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await requests.FindAsync(turn.Get(TalkDoor.Which), cancel) is not { } request
            || await communities.FindAsync(request.CommunityId, cancel) is not { } community
            || await people.FindAsync(request.PersonId, cancel) is not { } asker) return Say(turn, "support.take.gone");
        if (!await standings.IsSupporterAsync(turn, community, cancel)) return Say(turn, "support.not-a-supporter");

        var name = await talks.NameAsync(turn.Person, community.Id, cancel);
        var before = request.TakerId is { } id ? await people.FindAsync(id, cancel) : null;
        var claim = await store.TakeAsync(turn.Person, request.Id, community.Id, row => Messages(turn, row, asker, before, name), turn.Now, cancel);

        if (claim is Claim.Taken && !await rooms.MeetAsync(community, asker, turn.Person, before, request.Id, cancel))
        {
            if (before is null) await store.GiveBackAsync(turn.Person, request.Id, cancel);

            return Say(turn, "support.take.no-room");
        }

        bell.Ring();

        return claim switch
        {
            Claim.Taken or Claim.Mine => await HaveAsync(turn, community, asker, request.Id, cancel),
            Claim.Late => await LateAsync(turn, request.Id, cancel),
            Claim.Full => Say(turn, "support.take.full"),
            Claim.OffDuty => new Reply(new Block.Paragraph(turn.Say("support.take.off-duty")))
            {
                Buttons = [[new Button.Press(turn.Label("support.duty.for.2"), new("support duty", community.Id, "2"))]],
                Placement = Placement.Below,
            },
            _ => Say(turn, "support.take.gone"),
        };
    }

    private static List<MessageRow> Messages(Turn turn, SupportRequest row, Person asker, Person? before, string name)
    {
        var kind = row.State is RequestState.Waiting ? MessageKind.Taken : MessageKind.TakenOver;
        var rows = new List<MessageRow> { MessageRow.For(asker, new(kind, row.Id, row.CommunityId, name), turn.NewId(1), turn.Now) };
        if (before is not null && before.Id == row.TakerId) rows.Add(MessageRow.For(before, new(MessageKind.HandedOver, row.Id, row.CommunityId, name), turn.NewId(2), turn.Now));

        return rows;
    }

    private async Task<Reply> HaveAsync(Turn turn, Community community, Person asker, string id, CancellationToken cancel)
    {
        var words = (await requests.BodyAsync(asker, id, cancel))?.Words ?? "";

        return new Reply(
            new Block.Paragraph(turn.Say(rooms.AreOn(community.Platform) ? "support.have.room" : "support.have.relay")),
            new Block.Paragraph(words.Length > 0 ? turn.Say("support.have.words", ("words", new Run.Strong(turn.Speech.Own(words)))) : turn.Say("support.have.no-words")),
            new Block.Note(turn.Say("support.have.care")))
        {
            Buttons = TalkButtons.ForSupporter(id, turn.Speech),
        };
    }

    private async Task<Reply> LateAsync(Turn turn, string id, CancellationToken cancel)
    {
        var name = await requests.FindAsync(id, cancel) is { TakerId: { } taker } now && await people.FindAsync(taker, cancel) is { } other ? await talks.NameAsync(other, now.CommunityId, cancel) : "";

        return name.Length > 0 ? new Reply(new Block.Paragraph(turn.Say("support.take.late", ("name", turn.Speech.Own(name))))) : Say(turn, "support.take.gone");
    }

    private static Reply Say(Turn turn, string key) => new(new Block.Paragraph(turn.Say(key)));
}
