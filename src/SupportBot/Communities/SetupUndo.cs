using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Communities;

/// <summary>Takes the last change back; pressed again, it is made again.</summary>
internal sealed class SetupUndo(SetupDoor door, CommunityStore store, SetupScreen screen, CommunityCountry inMemory) : ICommand
{
    public CommandSpec Spec { get; } = new("setup undo", SetupDoor.Which) { Needs = Needs.Administrator };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        async community =>
        {
            if (await store.UndoAsync(community.Id, turn.Now, cancel) is not { } before) return await screen.OfAsync(turn, community, "setup.undo.nothing", cancel);

            inMemory.Choose(before.Platform, before.Place, before.Choices.Country);

            return await screen.OfAsync(turn, before, "setup.undone", cancel);
        },
        cancel);
}
