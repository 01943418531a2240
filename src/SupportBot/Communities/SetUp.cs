using System.Globalization;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Communities;

/// <summary>Shows those who run a server or group what is on there: <c>/setup</c>.</summary>
internal sealed class SetUp(CommunityStore store, Standings standings, SetupScreen screen) : ICommand
{
    private static readonly Parameter<string> Role = Parameter.Text("supporters", maxLength: 30) with
    {
        Kind = FieldKind.Role,
        Optional = true,
        Aside = true,
        Public = true,
    };

    public CommandSpec Spec { get; } = new("setup", Role) { Needs = Needs.Administrator, IsLocal = true };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Update.Community is not { } place) return SetupDoor.Refuse(turn, "setup.where");

        var here = new Community("", turn.Update.From.Platform, place, new());
        if (!await standings.RunsAsync(turn, here, cancel)) return SetupDoor.Refuse(turn, "setup.not-yours");

        var community = await store.MeetAsync(here.Platform, place, turn.Now, cancel);

        if (!turn.Has(Role)) return await screen.OfAsync(turn, community, "setup.title", cancel);

        return IsRole(turn.Get(Role), community) && await store.ChangeAsync(community.Id, choices => choices with { SupporterRole = turn.Get(Role) }, turn.Now, cancel) is { } changed
            ? await screen.OfAsync(turn, changed, "setup.saved", cancel)
            : SetupDoor.Refuse(turn, "setup.role.how");
    }

    private static bool IsRole(string text, Community community) =>
        SetupScreen.HasChannels(community) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
