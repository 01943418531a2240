using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Questionnaires;

/// <summary>Says what a filled questionnaire adds up to, and how it compares with the person's own earlier ones.</summary>
internal static class QuestionnaireReply
{
    public static Reply Of(Questionnaire questionnaire, FilledQuestionnaire filled, OwnRange? range, Turn turn)
    {
        var blocks = new List<Block>
        {
            new Block.Heading(turn.Say(
                "questionnaire.score", ("name", questionnaire.Name), ("total", $"{filled.Total}"), ("most", $"{questionnaire.Most}"))),
            new Block.Paragraph(turn.Say("questionnaire.band", ("band", BandOf(questionnaire, filled.Total, turn)))),
        };

        if (filled.Total >= questionnaire.TalkFrom) blocks.Add(new Block.Paragraph(turn.Say("questionnaire.talk")));
        blocks.Add(new Block.Paragraph(range is null ? turn.Say("questionnaire.first") : Compare(range, turn)));
        blocks.Add(new Block.Note(turn.Say("questionnaire.snapshot")));

        return new Reply([.. blocks])
        {
            Buttons =
            [
                [
                    new Button.Press(turn.Label("questionnaire.remind.button"), new("questionnaire remind")),
                    new Button.Press(turn.Label("questionnaire.undo"), new("questionnaire undo", filled.Id)),
                ],
            ],
        };
    }

    /// <summary>What the range of a total is often called, in the person's language.</summary>
    public static string BandOf(Questionnaire questionnaire, int total, Turn turn) =>
        turn.Label($"questionnaire.band.{questionnaire.BandOf(total).Name.Replace(' ', '-')}");

    private static Words Compare(OwnRange range, Turn turn) =>
    [
        .. turn.Say(
            range.Change switch { < 0 => "questionnaire.lower", > 0 => "questionnaire.higher", _ => "questionnaire.same" },
            ("by", $"{Math.Abs(range.Change)}"),
            ("last", $"{range.Last.Total}"),
            ("day", new Run.Moment(range.Last.At, Precision.Day))),
        " ",
        .. turn.Say($"questionnaire.range.{range.Place}", ("count", $"{range.Times}"), ("least", $"{range.Least}"), ("most", $"{range.Most}")),
    ];
}
