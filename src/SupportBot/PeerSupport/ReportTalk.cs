using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>Tells moderators that somebody behaved badly. What was said is kept nowhere, so it is not told either.</summary>
internal sealed class ReportTalk(TalkDoor door, ReportStore reports, CommunityStore communities, Moderators moderators) : ICommand
{
    public CommandSpec Spec { get; } = new("support report", TalkDoor.Which);

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        Side.Both,
        async request =>
        {
            if (request.OtherOf(turn.Person.Id) is not { } about || await communities.FindAsync(request.CommunityId, cancel) is not { } community) return TalkDoor.Over(turn);
            if (!await moderators.AreThereAsync(community, cancel)) return Say(turn, "support.report.nobody");

            // One report of a talk by each side.
            var id = $"{request.Id[..15]}{(turn.Person.Id == request.PersonId ? 'a' : 's')}";
            if (!await reports.AddAsync(turn.Person, id, community.Id, about, turn.Now, cancel)) return Say(turn, "support.report.done");
            if (await moderators.TellAsync(community, speech => Said(speech, id), $"r-{id}", cancel)) return Say(turn, "support.report.done");

            // Nobody knows of it, so another press reports it anew.
            await reports.RemoveAsync(id, cancel);

            return Say(turn, "support.report.not-told");
        },
        cancel,
        isAfter: true);

    private static Reply Said(Speech speech, string id) => new(new Block.Paragraph(speech.Say("support.report.say")), new Block.Note(speech.Say("support.report.two")))
    {
        Buttons = [[new Button.Press(speech.Label("support.unseal.button"), new("support unseal", id))]],
    };

    private static Reply Say(Turn turn, string key) => new(new Block.Paragraph(turn.Say(key)))
    {
        Buttons = [[new Button.Press(turn.Label("help.crisis"), new("crisis"))]],
        Placement = Placement.Below,
    };
}
