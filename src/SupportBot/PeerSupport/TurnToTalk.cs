using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>Lets what a supporter writes go to one of their talks.</summary>
internal sealed class TurnToTalk(TalkDoor door, TalkStore talks) : ICommand
{
    public CommandSpec Spec { get; } = new("support turn", TalkDoor.Which);

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        Side.Supporter,
        async request => await talks.TurnToAsync(turn.Person, request.Id, turn.Now, cancel)
            ? new Reply(new Block.Paragraph(turn.Say(request.HasRoom ? "support.turned.room" : "support.turned", ("number", $"{request.Number}"))))
            {
                Buttons = TalkButtons.ForSupporter(request.Id, turn.Speech),
                Placement = Placement.Below,
            }
            : TalkDoor.Over(turn),
        cancel);
}
