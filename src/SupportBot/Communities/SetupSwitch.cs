using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Communities;

/// <summary>Turns one part of the screen on or off. A place is the one in which it was pressed.</summary>
internal sealed class SetupSwitch(SetupDoor door, CommunityStore store, SetupScreen screen) : ICommand
{
    private static readonly Parameter<string> Which = Parameter.Choice("part", "requests", "announce", "moderators", "weekly", "links", "role");
    private static readonly Parameter<string> To = Parameter.Choice("to", "on", "off");

    public CommandSpec Spec { get; } = new("setup switch", SetupDoor.Which, Which, To) { Needs = Needs.Administrator };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        async community =>
        {
            var here = turn.Get(To) == "on" ? turn.Update.From.Chat : null;
            var changed = await store.ChangeAsync(community.Id, choices => Changed(choices, turn.Get(Which), here), turn.Now, cancel);

            return changed is null ? SetupDoor.Refuse(turn, "setup.gone") : await screen.OfAsync(turn, changed, "setup.saved", cancel);
        },
        cancel);

    private static Choices Changed(Choices choices, string part, string? here) => part switch
    {
        "requests" => choices with { TakesRequests = here is not null },
        "announce" => choices with { RequestsIn = here },
        "moderators" => choices with { ModeratorsIn = here },
        "links" => choices with { Links = here is not null },
        "role" when here is null => choices with { SupporterRole = null },
        "weekly" when here is null => choices with { Weekly = null },
        _ => choices,
    };
}
