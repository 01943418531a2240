using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>Sets how many talks a supporter wants at once.</summary>
internal sealed class SetMostTalks(CommunityStore communities, DutyStore duty, DutyScreen screen) : ICommand
{
    private static readonly Parameter<string> Which = Parameter.Text("community", maxLength: 16);
    private static readonly Parameter<int> Most = Parameter.Number("most", 1, 5);

    public CommandSpec Spec { get; } = new("support most", Which, Most);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await communities.FindAsync(turn.Get(Which), cancel) is not { } community) return TalkDoor.Over(turn);

        await duty.SetMostAsync(turn.Person, community.Id, turn.Get(Most), cancel);

        return await screen.OfAsync(turn, community, null, cancel);
    }
}
