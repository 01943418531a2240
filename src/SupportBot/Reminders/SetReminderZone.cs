using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Settings;

namespace SupportBot.Reminders;

/// <summary>Learns where the person is and goes on with the reminder they asked for last.</summary>
internal sealed class SetReminderZone(PersonStore people, ReminderStore reminders, Proposals proposals, IEnumerable<IFollowsZone> followers) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind zone";

    private static readonly Parameter<string> Place = Parameter.Text("zone", maxLength: 60) with { Rest = true };

    public CommandSpec Spec { get; } = new(Name, Place) { Key = "settings.place" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var given = turn.Get(Place);

        switch (ZoneFinder.Find(given, turn.Now))
        {
            case ([var zone], true):
                return await GoOnAsync(turn, turn.Person with { Profile = turn.Person.Profile with { Zone = zone } }, cancel);
            case ([], _):
                return new Reply(new Block.Paragraph(turn.Say("settings.zone.unknown", ("given", Parameter.Shown(given))))) { Then = new(Name), Understood = false };
            case var (several, _):
                return new Reply(new Block.Paragraph(turn.Say("settings.zone.which")))
                {
                    Buttons = [.. several.Select(zone => (IReadOnlyList<Button>)[new Button.Press(zone.Replace('_', ' '), new(Name, zone))])],
                };
        }
    }

    private async Task<Reply> GoOnAsync(Turn turn, Person person, CancellationToken cancel)
    {
        await people.ChangeAsync(person, person.Profile, cancel);
        foreach (var follower in followers) await follower.FollowAsync(person, turn.Now, cancel);
        var waiting = (await reminders.AllAsync(person, cancel)).LastOrDefault(reminder => reminder.Proposal is not null);

        return waiting is null
            ? new Reply(new Block.Paragraph(turn.Say("settings.saved"))) { Buttons = [[ReminderList.Button(turn)]] }
            : await proposals.AskAsync(turn with { Person = person }, waiting, cancel);
    }
}
