using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Questionnaires;

/// <summary>Offers the questionnaires, with what the person scored before.</summary>
internal sealed class ShowQuestionnaires(QuestionnaireShelf shelf, QuestionnaireStore store) : ICommand
{
    private const int MostShown = 6;

    public CommandSpec Spec { get; } = new("questionnaire");

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var all = await store.AllOfAsync(turn.Person, cancel);
        var rows = shelf.All.Select(one => (One: one, Filled: all.Where(filled => filled.Which == one.Id).TakeLast(MostShown).ToArray()))
            .Where(row => row.Filled.Length > 0)
            .Select(row => new Fact(row.One.Name, Scores(row.Filled)))
            .ToArray();

        return new Reply(
        [
            new Block.Paragraph(turn.Say("questionnaire.choose")),
            .. rows.Length > 0 ? [new Block.Facts(rows)] : Array.Empty<Block>(),
            new Block.Note(turn.Say("questionnaire.not-a-diagnosis")),
            .. turn.Speech.Language is Phrases.Complete ? Array.Empty<Block>() : [new Block.Note(turn.Say("questionnaire.in-english"))],
        ])
        {
            Buttons =
            [
                [.. shelf.All.Select(one => new Button.Press(
                    turn.Label("questionnaire.start", ("name", one.Name), ("about", turn.Label($"questionnaire.{one.Id}.about"))),
                    new(AnswerQuestionnaire.NameOf(one))))],
            ],
        };
    }

    private static Words Scores(IReadOnlyList<FilledQuestionnaire> filled) =>
    [
        .. filled.Reverse().SelectMany((one, i) => (Run[])
        [
            i == 0 ? "" : ", ",
            new Run.Strong($"{one.Total}"),
            " (",
            new Run.Moment(one.At, Precision.Day),
            ")",
        ]),
    ];
}
