using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Privacy;

/// <summary>Says what is kept about a person right now, counted from the database: <c>/privacy</c>.</summary>
internal sealed class ShowPrivacy(PersonStore people, IEnumerable<IPersonalData> data) : ICommand
{
    public CommandSpec Spec { get; } = new("privacy") { Needs = Needs.Nothing };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        // Looked up anew: a turn that could not look takes everybody for a stranger, and "nothing" must be true.
        var person = await people.MeetAsync(turn.Update.From, cancel);

        if (person.IsStranger) return new(new Block.Paragraph(turn.Say("privacy.nothing")), new Block.Points(Promises(turn)));

        var rows = new List<Fact>();

        foreach (var kind in data.OrderBy(kind => kind.Table, StringComparer.Ordinal))
        {
            var count = (await kind.ExportAsync(person, cancel)).Count;
            if (count > 0) rows.Add(new(turn.Speech.Knows($"privacy.table.{kind.Table}") ? turn.Label($"privacy.table.{kind.Table}") : kind.Table, $"{count}"));
        }

        return new Reply(
            new Block.Paragraph(turn.Say("privacy.kept", ("since", new Run.Moment(person.ConsentAt, Precision.Day)))),
            new Block.Facts([new(turn.Label("privacy.profile"), "1"), .. rows]),
            new Block.Points(Promises(turn)))
        {
            Buttons = [[new Button.Press(turn.Label("privacy.forget"), new("forget")) { Look = Look.Danger }]],
        };
    }

    private static IReadOnlyList<Words> Promises(Turn turn) => [turn.Say("consent.kept"), turn.Say("consent.seen")];
}
