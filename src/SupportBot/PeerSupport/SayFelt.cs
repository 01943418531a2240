using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>The answer to the one question after a talk. It is not kept.</summary>
internal sealed class SayFelt(TalkDoor door) : ICommand
{
    private static readonly Parameter<string> How = Parameter.Choice("how", "lighter", "same", "heavier");

    public CommandSpec Spec { get; } = new("support felt", TalkDoor.Which, How);

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        Side.Asker,
        request => Task.FromResult(new Reply(new Block.Paragraph(turn.Say($"support.felt.{turn.Get(How)}.answer")))
        {
            Buttons = turn.Get(How) is "heavier"
                ? [[new Button.Press(turn.Label("help.crisis"), new("crisis")), new Button.Press(turn.Label("crisis.plan.button"), new("plan show"))], [new Button.Press(turn.Label("support.ask.again"), new("support"))]]
                : [],
        }),
        cancel,
        isAfter: true);
}
