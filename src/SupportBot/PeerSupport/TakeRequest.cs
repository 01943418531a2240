using NodaTime;
using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>A supporter takes a request, or takes a talk over. Of several who press, one has it; the others learn who.</summary>
internal sealed class TakeRequest(
    RequestStore requests, TalkStore store, Talks talks, CommunityStore communities, Standings standings, PersonStore people, MessageStore messages, Rooms rooms, SupportBell bell) : ICommand
{
    /// <summary>Nobody is told that someone is there before the two can meet.</summary>
    private static readonly Duration UntilMet = Duration.FromSeconds(30);

    public CommandSpec Spec { get; } = new("support take", TalkDoor.Which);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await requests.FindAsync(turn.Get(TalkDoor.Which), cancel) is not { } request
            || await communities.FindAsync(request.CommunityId, cancel) is not { } community
            || await people.FindAsync(request.PersonId, cancel) is not { } asker) return Say(turn, "support.take.gone");
        if (!await standings.IsSupporterAsync(turn, community, cancel)) return Say(turn, "support.not-a-supporter") with { Placement = Placement.Below };

        var name = await talks.NameAsync(turn.Person, community.Id, cancel);
        var before = request.TakerId is { } id ? await people.FindAsync(id, cancel) : null;
        var (had, tell) = (request, new List<MessageRow>());
        var claim = await store.TakeAsync(
            turn.Person,
            request.Id,
            community.Id,
            row =>
            {
                had = row;
                tell = Messages(turn, row, asker, before, name, rooms.AreOn(community.Platform) ? turn.Now + UntilMet : turn.Now);

                return tell;
            },
            turn.Now,
            cancel);

        if (claim is Claim.Taken)
        {
            if (!await rooms.MeetAsync(community, asker, turn.Person, before, request.Id, cancel))
            {
                await store.GiveBackAsync(turn.Person, had, tell, cancel);

                return Say(turn, "support.take.no-room");
            }

            foreach (var message in tell) await messages.LaterAsync(message.Id, turn.Now, cancel);
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

    private static List<MessageRow> Messages(Turn turn, SupportRequest row, Person asker, Person? before, string name, Instant due)
    {
        var kind = row.State is RequestState.Waiting ? MessageKind.Taken : MessageKind.TakenOver;
        var rows = new List<MessageRow> { MessageRow.For(asker, new(kind, row.Id, row.CommunityId, name), turn.NewId(1), turn.Now) with { DueAt = due } };
        if (before is not null && before.Id == row.TakerId) rows.Add(MessageRow.For(before, new(MessageKind.HandedOver, row.Id, row.CommunityId, name), turn.NewId(2), turn.Now) with { DueAt = due });

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
