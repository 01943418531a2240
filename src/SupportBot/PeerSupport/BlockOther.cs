using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>Ends a talk, and keeps the two apart from now on. The other is not told why.</summary>
internal sealed class BlockOther(TalkDoor door, Talks talks, BlockStore blocks) : ICommand
{
    public CommandSpec Spec { get; } = new("support block", TalkDoor.Which) { LastsToTheEnd = true };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        Side.Both,
        async request =>
        {
            if (request.OtherOf(turn.Person.Id) is { } other) await blocks.AddAsync(turn.Person, other, turn.Now, cancel);
            await talks.EndAsync(turn.Person.Id, request, tellsBoth: false, turn.Now, cancel);

            return new Reply(new Block.Paragraph(turn.Say("support.blocked")))
            {
                Buttons = [[new Button.Press(turn.Label("support.report.button"), new("support report", request.Id)), new Button.Press(turn.Label("help.crisis"), new("crisis"))]],
            };
        },
        cancel,
        isAfter: true);
}
