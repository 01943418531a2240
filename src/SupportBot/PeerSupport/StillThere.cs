using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>Who asked is still with someone.</summary>
internal sealed class StillThere(TalkDoor door, TalkStore talks) : ICommand
{
    public CommandSpec Spec { get; } = new("support still", TalkDoor.Which);

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        Side.Asker,
        async request =>
        {
            await talks.StillAsync(turn.Person, request.Id, turn.Now, cancel);

            return new Reply(new Block.Paragraph(turn.Say("support.still.thanks")));
        },
        cancel);
}
