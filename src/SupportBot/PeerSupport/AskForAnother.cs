using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>Who asked wants another supporter; the talk goes on with this one until there is one.</summary>
internal sealed class AskForAnother(TalkDoor door, Talks talks, PersonStore people) : ICommand
{
    public CommandSpec Spec { get; } = new("support another", TalkDoor.Which);

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        Side.Asker,
        async request =>
        {
            if (request.TakerId is not { } id || await people.FindAsync(id, cancel) is not { } supporter) return TalkDoor.Over(turn);

            return await talks.OfferAsync(supporter, request, turn.Now, cancel) is > 0
                ? new Reply(new Block.Paragraph(turn.Say("support.another.asked")))
                : new Reply(new Block.Paragraph(turn.Say("support.another.nobody")))
                {
                    Buttons = [[new Button.Press(turn.Label("help.crisis"), new("crisis")), new Button.Press(turn.Label("support.end.button"), new("support end", request.Id))]],
                };
        },
        cancel);
}
