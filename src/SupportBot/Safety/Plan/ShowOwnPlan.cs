using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>
/// Shows the plan somebody has, in a bad hour. Where there is none it offers none: a plan is made in calm moments.
/// </summary>
internal sealed class ShowOwnPlan(OwnPlan plans, CrisisHelp help) : ICommand
{
    private static readonly Parameter<string> Country = Parameter.Text("country", maxLength: 100) with { Optional = true };

    public CommandSpec Spec { get; } = new("plan show", Country) { Needs = Needs.Nothing };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var plan = await plans.OfAsync(turn.Update.From, cancel);
        var atHand = help.For(turn, turn.Call.Values.ElementAtOrDefault(0));

        return new(
        [
            new Block.Heading(turn.Say("plan.title")),
            .. plan is null ? [atHand.Say("plan.none-now")] : PlanWords.Whole(plan, turn.Speech),
            atHand.Say("crisis.now", "emergency", atHand.Emergency),
            atHand.FirstLine,
            atHand.Limits,
        ])
        {
            Buttons = [[atHand.Press("hard"), atHand.Press("more")], [atHand.Press("danger")]],
            Urgent = true,
        };
    }
}
