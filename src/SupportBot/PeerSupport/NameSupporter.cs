using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>Asks a supporter once what people may call them, and then goes on duty.</summary>
internal sealed class NameSupporter(GoOnDuty duty) : ICommand
{
    private static readonly Parameter<string> Which = Parameter.Text("community", maxLength: 16);
    private static readonly Parameter<string> Hours = Parameter.Text("hours", maxLength: 2);
    private static readonly Parameter<string> Name = Parameter.Text("name", maxLength: 24);

    public CommandSpec Spec { get; } = new("support name", Which, Hours, Name) { Key = "setup.join" };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) =>
        duty.RunAsync(turn with { Spec = duty.Spec, Call = new(duty.Spec.Name, turn.Get(Which), turn.Get(Hours), turn.Get(Name)) }, cancel);
}
