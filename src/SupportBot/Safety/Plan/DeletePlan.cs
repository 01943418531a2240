using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>Asks once more before the plan is erased.</summary>
internal sealed class DeletePlan : ICommand
{
    public CommandSpec Spec { get; } = new("plan delete") { LastsToTheEnd = true };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => Task.FromResult(
        new Reply(new Block.Paragraph(turn.Say("plan.delete.sure")))
        {
            Buttons =
            [
                [
                    new Button.Press(turn.Label("plan.delete.yes"), new("plan erase")) { Look = Look.Danger },
                    new Button.Press(turn.Label("plan.delete.no"), new("plan")),
                ],
            ],
        });
}

/// <summary>Erases the plan.</summary>
internal sealed class ErasePlan(SafetyPlanStore store) : ICommand
{
    public CommandSpec Spec { get; } = new("plan erase") { LastsToTheEnd = true };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        await store.EraseAsync(turn.Person, cancel);

        return new(new Block.Paragraph(turn.Say("plan.erased")));
    }
}
