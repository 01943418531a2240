using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Communities;

/// <summary>Says how the role of supporters is chosen, and takes it back.</summary>
internal sealed class SetupRole(SetupDoor door) : ICommand
{
    public CommandSpec Spec { get; } = new("setup role", SetupDoor.Which) { Needs = Needs.Administrator };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        community => Task.FromResult(new Reply(new Block.Paragraph(turn.Say("setup.role.how")))
        {
            Buttons = community.Choices.SupporterRole is null
                ? [[new Button.Press(turn.Label("setup.supporters.button"), new("setup supporters", community.Id))]]
                : [[new Button.Press(turn.Label("setup.role.stop"), new("setup switch", community.Id, "role", "off"))]],
        }),
        cancel);
}
