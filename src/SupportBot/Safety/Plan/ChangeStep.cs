using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>Shows one step of the plan with what can be done to it.</summary>
internal sealed class ShowStep(SafetyPlanStore store) : ICommand
{
    private static readonly Parameter<string> Step = PlanStep.Parameter;

    public CommandSpec Spec { get; } = new("plan step", Step) { Key = PlanStep.Key };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var step = turn.Get(Step);
        var text = await store.FindAsync(turn.Person, cancel) is { } plan ? plan[step] : "";

        return new(
            new Block.Paragraph([new Run.Strong(turn.Label($"plan.name.{step}"))]),
            new Block.Paragraph(text.Length > 0 ? text : turn.Say("plan.step.empty")),
            new Block.Note(turn.Say($"plan.make.{step}.hint")))
        {
            Buttons =
            [
                [
                    new Button.Press(turn.Label("plan.write.button"), new("plan write", step)),
                    .. text.Length > 0
                        ? [new Button.Press(turn.Label("plan.add.button"), new("plan add", step)), new Button.Press(turn.Label("plan.clear.button"), new("plan clear", step))]
                        : Array.Empty<Button>(),
                ],
                [new Button.Press(turn.Label("plan.back"), new("plan"))],
            ],
        };
    }
}

/// <summary>Changes one step of the plan.</summary>
/// <param name="name">The second word of the command.</param>
/// <param name="store">Where plans are kept.</param>
/// <param name="change">The new text, from the one before and the one entered.</param>
internal sealed class WriteStep(string name, SafetyPlanStore store, Func<string, string, string> change) : ICommand
{
    private static readonly Parameter<string> Step = PlanStep.Parameter;
    private static readonly Parameter<string> Text = Parameter.Text("text", SafetyPlan.MaxStep) with { Rest = true };

    public CommandSpec Spec { get; } = new($"plan {name}", Step, Text) { Key = PlanStep.Key };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var before = await store.FindAsync(turn.Person, cancel) ?? SafetyPlan.Empty;
        var text = change(before[turn.Get(Step)], turn.Get(Text));

        if (text.Length > SafetyPlan.MaxStep)
        {
            return new(new Block.Paragraph(turn.Say("mistake.too-long", ("length", $"{text.Length}"), ("to", $"{SafetyPlan.MaxStep}")))) { Understood = false };
        }

        var plan = before.With(turn.Get(Step), text);
        await store.KeepAsync(turn.Person, plan, cancel);
        var shown = ShowPlan.Of(turn, plan);

        return shown with { Blocks = [new Block.Paragraph(turn.Say("plan.saved")), .. shown.Blocks] };
    }
}

/// <summary>Takes the text out of one step of the plan.</summary>
internal sealed class ClearStep(SafetyPlanStore store) : ICommand
{
    private static readonly Parameter<string> Step = PlanStep.Parameter;

    public CommandSpec Spec { get; } = new("plan clear", Step) { Key = PlanStep.Key };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var plan = (await store.FindAsync(turn.Person, cancel) ?? SafetyPlan.Empty).With(turn.Get(Step), "");
        await store.KeepAsync(turn.Person, plan, cancel);

        return plan.IsEmpty ? new(new Block.Paragraph(turn.Say("plan.erased"))) : ShowPlan.Of(turn, plan);
    }
}

/// <summary>Which step of the plan a command is about.</summary>
internal static class PlanStep
{
    /// <summary>Where the phrases of these commands stand.</summary>
    public const string Key = "plan.change";

    /// <summary>The step.</summary>
    public static Parameter<string> Parameter { get; } = Dialogue.Parameter.Choice("step", [.. SafetyPlan.Order]);
}
