using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>What makes reaching out hard, and a short true answer to each.</summary>
internal static class BarrierCard
{
    /// <summary>The reasons on offer.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["police", "use", "aloud", "alone", "burden", "words"];

    /// <summary>The question.</summary>
    public static Reply Ask(HelpAtHand help) => new(
        new Block.Paragraph([new Run.Strong(help.Speech.Label("crisis.hard.ask"))]),
        help.Limits)
    {
        Buttons = [.. Reasons.Select(reason => Because(help, reason)).Chunk(2), [help.Press("danger")]],
        Urgent = true,
    };

    /// <summary>The answer to one reason.</summary>
    public static Reply Answer(HelpAtHand help, string reason) => new(
    [
        help.Say($"crisis.because.{reason}.answer"),
        .. reason is "aloud" ? Written(help) : [help.FirstLine],
        help.Limits,
    ])
    {
        Buttons =
        [
            [.. reason is "words" ? [new Button.Copy(help.Speech.Label("crisis.tell.copy"), help.Speech.Label("crisis.because.words.copy"))] : help.CopyFirst, help.Press("hard")],
            [.. reason is "alone" ? [HelpCard.OwnPlan(help)] : Array.Empty<Button>(), help.Press("more"), help.Press("danger")],
        ],
        Urgent = true,
    };

    private static Button.Press Because(HelpAtHand help, string reason) => new(
        help.Speech.Label($"crisis.because.{reason}"), new("crisis because", reason, help.Country?.Code ?? ""));

    private static IEnumerable<Block> Written(HelpAtHand help) => help.Lines.FirstOrDefault(LineWords.CanBeWrittenTo) is { } line
        ? [help.Say(line)]
        : [help.Say("crisis.because.aloud.none"), help.Directory];
}
