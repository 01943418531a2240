using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>Ends a talk, or takes a request back; either of the two may.</summary>
internal sealed class EndTalk(TalkDoor door, Talks talks) : ICommand
{
    public CommandSpec Spec { get; } = new("support end", TalkDoor.Which) { LastsToTheEnd = true };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        Side.Both,
        async request =>
        {
            if (!await talks.EndAsync(turn.Person.Id, request, tellsBoth: false, turn.Now, cancel)) return TalkDoor.Over(turn);
            if (request.State is RequestState.Waiting) return new Reply(new Block.Paragraph(turn.Say("support.taken-back")));

            return turn.Person.Id == request.PersonId
                ? new Reply(new Block.Paragraph(turn.Say("support.ended")), new Block.Paragraph(turn.Say("support.felt.ask"))) { Buttons = TalkButtons.AfterForAsker(request.Id, turn.Speech) }
                : new Reply(new Block.Paragraph(turn.Say("support.ended")), new Block.Paragraph(turn.Say("support.care.after"))) { Buttons = TalkButtons.AfterForSupporter(request.Id, request.CommunityId, turn.Speech) };
        },
        cancel);
}
