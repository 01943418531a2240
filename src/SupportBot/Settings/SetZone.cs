using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Settings;

/// <summary>Sets the time zone by city, country, offset or what the clock shows: <c>/settings zone Berlin</c>.</summary>
internal sealed class SetZone(PersonStore people, IEnumerable<IFollowsZone> followers) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "settings zone";

    private static readonly Parameter<string> Place = Parameter.Text("zone", maxLength: 60) with { Rest = true };

    public CommandSpec Spec { get; } = new(Name, Place) { Key = "settings.place" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var given = turn.Get(Place);

        switch (ZoneFinder.Find(given, turn.Now))
        {
            case ([var zone], true):
                var profile = turn.Person.Profile with { Zone = zone };
                await people.ChangeAsync(turn.Person, profile, cancel);
                foreach (var follower in followers) await follower.FollowAsync(turn.Person with { Profile = profile }, turn.Now, cancel);

                return SettingsReply.Of(turn with { Person = turn.Person with { Profile = profile } }, profile, "settings.zone.saved");
            case ([], _):
                return new(new Block.Paragraph(turn.Say("settings.zone.unknown", ("given", Parameter.Shown(given)))))
                {
                    Buttons = [[new Button.Press(turn.Label("settings.zone.again"), new(Name))]],
                    Understood = false,
                };
            case var (several, _):
                return new(new Block.Paragraph(turn.Say("settings.zone.which")))
                {
                    Buttons = [.. several.Select(zone => (IReadOnlyList<Button>)[new Button.Press(zone.Replace('_', ' '), new(Name, zone))])],
                };
        }
    }
}
