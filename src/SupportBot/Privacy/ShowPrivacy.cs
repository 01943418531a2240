using Microsoft.Extensions.Configuration;
using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Privacy;

/// <summary>Says what is kept about a person right now, counted from the database: <c>/privacy</c>.</summary>
internal sealed class ShowPrivacy(PersonStore people, IEnumerable<IPersonalData> data, Database database, ClosingDay closing, IConfiguration configuration) : ICommand
{
    /// <summary>It has no <c>person_id</c>, so its rows are counted by opening them.</summary>
    private const string Notes = "platform_note";

    public CommandSpec Spec { get; } = new("privacy") { Needs = Needs.Nothing };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        // Looked up anew: a turn that could not look takes everybody for a stranger, and "nothing" must be true.
        var person = await people.MeetAsync(turn.Update.From, cancel);

        if (person.IsStranger) return new(new Block.Paragraph(turn.Say("privacy.nothing")), new Block.Points(Promises(turn)));

        var rows = new List<Fact> { new(turn.Label("privacy.profile"), "1") };

        foreach (var kind in data.OrderBy(kind => kind.Table, StringComparer.Ordinal))
        {
            var count = await CountAsync(kind, person, cancel);
            if (count > 0) rows.Add(new(turn.Label($"privacy.table.{kind.Table}"), $"{count}"));
        }

        return new Reply(new Block.Paragraph(Agreed(turn, person)), new Block.Facts(rows), new Block.Points(Promises(turn)))
        {
            Buttons =
            [
                [
                    new Button.Press(turn.Label("privacy.export"), new("export")),
                    .. person.ConsentVersion > 0 ? [new Button.Press(turn.Label("privacy.withdraw"), new("privacy withdraw"))] : Array.Empty<Button>(),
                    new Button.Press(turn.Label("privacy.forget"), new("forget")) { Look = Look.Danger },
                ],
            ],
        };
    }

    private async Task<long> CountAsync(IPersonalData kind, Person person, CancellationToken cancel) => kind.Table is Notes
        ? (await kind.ExportAsync(person, cancel)).Count
        : (await database.QueryAsync<long>($"SELECT COUNT(*) FROM {kind.Table} WHERE person_id = @Id;", new { person.Id }, cancel))[0];

    private static Words Agreed(Turn turn, Person person)
    {
        var since = new Run.Moment(person.ConsentAt, Precision.Day);

        return person.ConsentVersion > 0
            ? turn.Say("privacy.kept", ("version", $"{person.ConsentVersion}"), ("since", since))
            : turn.Say("privacy.kept-withdrawn", ("since", since));
    }

    private IReadOnlyList<Words> Promises(Turn turn) =>
    [
        turn.Say("consent.kept"),
        turn.Say("consent.seen"),
        closing.At is { } day ? turn.Say("privacy.until", ("day", new Run.Moment(day, Precision.Day))) : turn.Say("privacy.long"),
        configuration["Contact"] is { Length: > 0 } contact ? turn.Say("privacy.contact", ("contact", contact)) : turn.Say("privacy.no-contact"),
    ];
}
