using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>Goes through the steps of a plan one by one; each may be left out.</summary>
internal sealed class MakePlan(SafetyPlanStore store) : ICommand
{
    private static readonly IReadOnlyList<Parameter<string>> Steps =
        [.. SafetyPlan.Order.Select(step => Parameter.Text(step, SafetyPlan.MaxStep) with { Optional = true })];

    public CommandSpec Spec { get; } = new("plan make", [.. Steps]);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var before = await store.FindAsync(turn.Person, cancel) ?? SafetyPlan.Empty;
        var plan = Steps.Where(turn.Has).Aggregate(before, (now, step) => now.With(step.Name, turn.Get(step)));

        if (plan.IsEmpty) return new(new Block.Paragraph(turn.Say("plan.empty")));

        await store.KeepAsync(turn.Person, plan, cancel);
        var shown = ShowPlan.Of(turn, plan);

        return shown with { Blocks = [new Block.Paragraph(turn.Say("plan.saved")), .. shown.Blocks] };
    }
}
