using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>Answers what makes reaching out hard. It needs nothing but memory.</summary>
internal sealed class AnswerBarrier(CrisisHelp help) : ICommand
{
    private static readonly Parameter<string> Reason = Parameter.Choice("reason", [.. BarrierCard.Reasons]);
    private static readonly Parameter<string> Country = Parameter.Text("country", maxLength: 100) with { Optional = true, Public = true };

    public CommandSpec Spec { get; } = new("crisis because", Reason, Country) { Needs = Needs.Nothing };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var atHand = help.For(turn, turn.Call.Values.ElementAtOrDefault(1));
        var reason = turn.Call.Values.ElementAtOrDefault(0) ?? "";

        return Task.FromResult(BarrierCard.Reasons.Contains(reason) ? BarrierCard.Answer(atHand, reason) : BarrierCard.Ask(atHand));
    }
}
