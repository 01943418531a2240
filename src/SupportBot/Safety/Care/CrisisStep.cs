using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>A card behind a button of another card. It needs nothing but memory.</summary>
/// <param name="name">The second word of its name.</param>
/// <param name="help">Finds the help at hand.</param>
/// <param name="card">Makes the card.</param>
internal sealed class CrisisStep(string name, CrisisHelp help, Func<HelpAtHand, Reply> card) : ICommand
{
    private static readonly Parameter<string> Country = Parameter.Text("country", maxLength: 100) with { Optional = true, Public = true };

    /// <summary>Every step, by the second word of its name.</summary>
    public static IReadOnlyDictionary<string, Func<HelpAtHand, Reply>> All { get; } = new Dictionary<string, Func<HelpAtHand, Reply>>
    {
        ["safe"] = AnswerCard.Safe,
        ["unsure"] = AnswerCard.Unsure,
        ["danger"] = AnswerCard.Danger,
        ["unsafe"] = AnswerCard.Danger,
        ["tell"] = AnswerCard.Tell,
        ["operator"] = AnswerCard.Operator,
        ["report"] = AnswerCard.Report,
        ["hard"] = BarrierCard.Ask,
        ["more"] = LinesCard.More,
        ["young"] = LinesCard.ForYoungPeople,
        ["someone"] = HelpCard.Someone,
        ["myself"] = help => HelpCard.Urgent(help),
    };

    public CommandSpec Spec { get; } = new($"crisis {name}", Country) { Needs = Needs.Nothing };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) =>
        Task.FromResult(card(help.For(turn, turn.Call.Values.ElementAtOrDefault(0))));
}
