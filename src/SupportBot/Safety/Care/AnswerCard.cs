using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>What follows when a person has said whether they are safe. Doubt counts as danger.</summary>
internal static class AnswerCard
{
    /// <summary>They are safe for now.</summary>
    public static Reply Safe(HelpAtHand help) => new(
        help.Say("crisis.safe.heard"),
        help.Say("crisis.safe.hour"),
        help.Say("crisis.safe.changes", "emergency", help.Emergency),
        help.FirstLine,
        help.Limits)
    {
        Buttons = [[HelpCard.OwnPlan(help), help.Press("hard")], [help.Press("more"), help.Press("danger")]],
        Urgent = true,
    };

    /// <summary>They are not sure.</summary>
    public static Reply Unsure(HelpAtHand help) => Danger(help) is var card
        ? card with { Blocks = [help.Say("crisis.unsure.heard"), .. card.Blocks] }
        : card;

    /// <summary>They are in danger: the emergency number comes first, and little else.</summary>
    public static Reply Danger(HelpAtHand help) => new(
        help.Say("crisis.danger.call", "emergency", help.Emergency),
        help.FirstLine,
        help.Say("crisis.danger.away"),
        help.Say("crisis.danger.bot"),
        help.Limits)
    {
        Buttons =
        [
            [.. CopyEmergency(help), help.Press("tell")],
            [help.Press("operator"), help.Press("safe")],
        ],
        Urgent = true,
    };

    /// <summary>Words to send to somebody, who is told only when the person sends them.</summary>
    public static Reply Tell(HelpAtHand help) => new(
        help.Say("crisis.tell.how"),
        new Block.Paragraph([new Run.Strong(help.Speech.Label("crisis.tell.words"))]),
        help.Say("crisis.if-not", "emergency", help.Emergency),
        help.Limits)
    {
        Buttons = [[new Button.Copy(help.Speech.Label("crisis.tell.copy"), help.Speech.Label("crisis.tell.words"))], [help.Press("danger"), help.Press("safe")]],
        Urgent = true,
    };

    /// <summary>What whoever answers the emergency number asks.</summary>
    public static Reply Operator(HelpAtHand help) => new(
        help.Say("crisis.operator.call", "emergency", help.Emergency),
        help.Say("crisis.operator.say"),
        help.Limits)
    {
        Buttons = [[help.Press("danger"), help.Press("safe")]],
        Urgent = true,
    };

    /// <summary>How a message by someone else is reported to the platform.</summary>
    public static Reply Report(HelpAtHand help) => new(
        help.Say("crisis.report.call", "emergency", help.Emergency),
        help.Say("crisis.report.how"),
        help.Limits)
    {
        Buttons = [[help.Press("someone"), help.Press("more")]],
        Urgent = true,
    };

    // A number that lists do not agree on is not handed over to be dialled unread.
    private static IReadOnlyList<Button> CopyEmergency(HelpAtHand help) =>
        help.Known is { Emergency: { InTwoLists: true, Numbers: [var first, ..] } }
            ? [new Button.Copy(help.Speech.Label("crisis.copy", ("number", first.Number)), first.Number)]
            : [];
}
