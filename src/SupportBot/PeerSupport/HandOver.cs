using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>The supporter asks another one to take over; the talk stays with them until one does.</summary>
internal sealed class HandOver(TalkDoor door, Talks talks) : ICommand
{
    public CommandSpec Spec { get; } = new("support hand", TalkDoor.Which);

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        Side.Supporter,
        async request => new Reply(new Block.Paragraph(turn.Say(await talks.OfferAsync(turn.Person, request, turn.Now, cancel) is > 0 ? "support.hand.asked" : "support.hand.nobody"))),
        cancel);
}
