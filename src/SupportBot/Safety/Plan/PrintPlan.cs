using System.Text;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>Gives the plan as a text file to print or to keep on a phone.</summary>
internal sealed class PrintPlan(SafetyPlanStore store, CrisisHelp help) : ICommand
{
    public CommandSpec Spec { get; } = new("plan print") { LastsToTheEnd = true };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await store.FindAsync(turn.Person, cancel) is not { } plan) return new(new Block.Paragraph(turn.Say("plan.none")));

        var text = new StringBuilder(PlanWords.Printed(plan, turn.Speech)).Append("\n\n");

        foreach (var block in Lines(help.For(turn))) text.Append(Content.Speech.Plain(block)).Append("\n\n");

        return new(
            new Block.Paragraph(turn.Say("plan.print.done")),
            new Block.Attachment("steady-plan.txt", "text/plain", Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<Words> Lines(HelpAtHand atHand) =>
        new[] { atHand.Say("crisis.now", "emergency", atHand.Emergency), atHand.FirstLine }.OfType<Block.Paragraph>().Select(block => block.Words)
            .Append(((Block.Note)atHand.Limits).Words);
}
