using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>Shows a person's steady plan, or says what one is: <c>/plan</c>.</summary>
internal sealed class ShowPlan(SafetyPlanStore store) : ICommand
{
    public CommandSpec Spec { get; } = new("plan") { LastsToTheEnd = true };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel) =>
        await store.FindAsync(turn.Person, cancel) is { } plan ? Of(turn, plan) : Invite(turn);

    /// <summary>The plan with all that can be done with it.</summary>
    public static Reply Of(Turn turn, SafetyPlan plan) => new(
    [
        new Block.Heading(turn.Say("plan.title")),
        .. PlanWords.Whole(plan, turn.Speech),
        new Block.Note(turn.Say("plan.note")),
    ])
    {
        Buttons =
        [
            [new Button.Press(turn.Label("plan.edit.button"), new("plan edit")), new Button.Press(turn.Label("plan.print.button"), new("plan print"))],
            [new Button.Press(turn.Label("plan.delete.button"), new("plan delete")) { Look = Look.Danger }, UnsafeButton.In(turn.Speech)],
        ],
    };

    private static Reply Invite(Turn turn) => new(
        new Block.Heading(turn.Say("plan.title")),
        new Block.Paragraph(turn.Say("plan.what")),
        new Block.Paragraph(turn.Say("plan.when")),
        new Block.Note(turn.Say("plan.note")))
    {
        Buttons = [[new Button.Press(turn.Label("plan.make.button"), new("plan make")) { Look = Look.Main }], [UnsafeButton.In(turn.Speech)]],
    };
}
