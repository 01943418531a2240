using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>Short guidance for supporters; with "urgent", what to do then.</summary>
internal sealed class GuideSupporter(bool isUrgent) : ICommand
{
    private static readonly Parameter<string> Which = Parameter.Text("request", maxLength: 16) with { Optional = true, Aside = true };

    public CommandSpec Spec { get; } = new(isUrgent ? "support urgent" : "support guide", Which);

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => Task.FromResult(new Reply(
        new Block.Paragraph(turn.Say(isUrgent ? "support.urgent.first" : "support.guide.first")),
        new Block.Points(isUrgent
            ? [turn.Say("support.urgent.lines"), turn.Say("support.urgent.stay"), turn.Say("support.urgent.not"), turn.Say("support.urgent.after")]
            : [turn.Say("support.guide.listen"), turn.Say("support.guide.not"), turn.Say("support.guide.police"), turn.Say("support.guide.urgent"), turn.Say("support.guide.you")]))
    {
        Buttons = turn.Has(Which)
            ? [[new Button.Press(turn.Label("support.backup.button"), new("support backup", turn.Get(Which))), new Button.Press(turn.Label("help.crisis"), new("crisis"))]]
            : [[new Button.Press(turn.Label("help.crisis"), new("crisis"))]],
        Placement = Placement.Below,
    });
}
