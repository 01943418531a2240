using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>Asks for another country than the one the person chose before.</summary>
internal sealed class ChooseCountry(ShowCrisisLines lines) : ICommand
{
    private static readonly Parameter<string> Country = Parameter.Text("country", maxLength: 100) with { Optional = true, Public = true };

    public CommandSpec Spec { get; } = new("crisis other", Country) { Needs = Needs.Nothing };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => Task.FromResult(lines.Ask(turn));
}
