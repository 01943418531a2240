using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>Offers the steps of the plan to be changed.</summary>
internal sealed class EditPlan : ICommand
{
    public CommandSpec Spec { get; } = new("plan edit");

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => Task.FromResult(
        new Reply(new Block.Paragraph(turn.Say("plan.edit.which")))
        {
            Buttons =
            [
                .. SafetyPlan.Order.Select(step => new Button.Press(turn.Label($"plan.name.{step}"), new("plan step", step))).Chunk(2),
                [new Button.Press(turn.Label("plan.back"), new("plan"))],
            ],
        });
}
