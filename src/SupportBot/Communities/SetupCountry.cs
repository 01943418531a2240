using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Communities;

/// <summary>Chooses whose lines members see until they say where they are themselves.</summary>
internal sealed class SetupCountry(SetupDoor door, CommunityStore store, SetupScreen screen, Countries countries, CommunityCountry inMemory) : ICommand
{
    private const string Name = "setup country";

    private static readonly Parameter<string> Place = Parameter.Text("place", maxLength: 60) with { Rest = true };

    public CommandSpec Spec { get; } = new(Name, SetupDoor.Which, Place) { Needs = Needs.Administrator };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        async community =>
        {
            var given = turn.Get(Place);

            if (IsNone(turn, given)) return await SaveAsync(turn, community, null, cancel);

            return countries.Find(given) switch
            {
                { Found: { } country } => await SaveAsync(turn, community, country.Code, cancel),
                { Near: { Count: > 0 } near } => new Reply(new Block.Paragraph(turn.Say("settings.country.which")))
                {
                    Buttons = [.. near.Select(one => (IReadOnlyList<Button>)[new Button.Press(one.NameIn(turn.Speech.Language), new(Name, community.Id, one.Code))])],
                },
                _ => new Reply(new Block.Paragraph(turn.Say("settings.country.unknown", ("given", Parameter.Shown(given)))))
                {
                    Buttons = [[new Button.Press(turn.Label("settings.zone.again"), new(Name, community.Id))]],
                    Understood = false,
                },
            };
        },
        cancel);

    private async Task<Reply> SaveAsync(Turn turn, Community community, string? code, CancellationToken cancel)
    {
        if (await store.ChangeAsync(community.Id, choices => choices with { Country = code }, turn.Now, cancel) is not { } changed) return SetupDoor.Refuse(turn, "setup.gone");

        inMemory.Choose(changed.Platform, changed.Place, code);

        return await screen.OfAsync(turn, changed, "setup.saved", cancel);
    }

    private static bool IsNone(Turn turn, string given) => string.Equals(given, turn.Label("setup.country.none"), StringComparison.OrdinalIgnoreCase);
}
