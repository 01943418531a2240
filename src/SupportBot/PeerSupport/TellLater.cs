using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>Notes that somebody wants to be told when a supporter is on duty.</summary>
internal sealed class TellLater(CommunityStore communities, WishStore wishes) : ICommand
{
    private static readonly Parameter<string> Which = Parameter.Text("community", maxLength: 16);

    public CommandSpec Spec { get; } = new("support later", Which);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await communities.FindAsync(turn.Get(Which), cancel) is not { } community) return TalkDoor.Over(turn);

        await wishes.AddAsync(turn.Person, community.Id, turn.Now, cancel);

        return new Reply(new Block.Paragraph(turn.Say("support.later.noted")))
        {
            Buttons = [[new Button.Press(turn.Label("help.crisis"), new("crisis"))]],
        };
    }
}
