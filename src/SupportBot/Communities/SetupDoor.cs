using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Communities;

/// <summary>Lets only those set a community up who run it at this moment, as the platform says.</summary>
internal sealed class SetupDoor(CommunityStore store, Standings standings)
{
    /// <summary>The community's id, with which every button of the screen begins.</summary>
    public static Parameter<string> Which { get; } = Parameter.Text("community", maxLength: 16);

    /// <summary>Does something for a community, or says why not.</summary>
    public async Task<Reply> PassAsync(Turn turn, Func<Community, Task<Reply>> then, CancellationToken cancel) =>
        await store.FindAsync(turn.Get(Which), cancel) is not { } community ? Refuse(turn, "setup.gone")
        : await standings.RunsAsync(turn, community, cancel) ? await then(community)
        : Refuse(turn, "setup.not-yours");

    /// <summary>Says why not.</summary>
    public static Reply Refuse(Turn turn, string key) => new(new Block.Paragraph(turn.Say(key))) { Understood = false };
}
