using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>The first thing that a person in distress sees: one human sentence, one question, one line.</summary>
internal static class HelpCard
{
    /// <summary>They wrote that they think of ending their life, or may be about to.</summary>
    public static Reply Urgent(HelpAtHand help, SafetyPlan? plan = null) => Ask(help, plan, "crisis.urgent.heard", "crisis.urgent.bot");

    /// <summary>They wrote something that may mean it.</summary>
    public static Reply Concern(HelpAtHand help, SafetyPlan? plan = null) => Ask(help, plan, "crisis.concern.heard", "crisis.concern.part");

    /// <summary>They noted the lowest mood there is.</summary>
    public static Reply LowestMood(HelpAtHand help) => Ask(help, plan: null, "crisis.mood.heard", "crisis.concern.part");

    /// <summary>They fear for someone else.</summary>
    public static Reply Someone(HelpAtHand help) => new(
        help.Say("crisis.someone.heard"),
        help.Say("crisis.someone.call", "emergency", help.Emergency),
        help.Say("crisis.someone.ask"),
        help.Say("crisis.someone.line"),
        help.FirstLine,
        help.Limits)
    {
        Buttons = [[help.Press("operator"), help.Press("report")], [help.Press("more"), help.Press("myself")]],
        Urgent = true,
    };

    private static Reply Ask(HelpAtHand help, SafetyPlan? plan, string heard, string then) => new(
    [
        help.Say(heard),
        help.Say(then),
        .. plan is null ? [] : PlanWords.Short(plan, help.Speech),
        new Block.Paragraph([new Run.Strong(help.Speech.Label("crisis.ask"))]),
        help.Say("crisis.if-not", "emergency", help.Emergency),
        help.FirstLine,
        help.Say("crisis.calling"),
        help.Limits,
    ])
    {
        Buttons =
        [
            [help.Press("safe"), help.Press("unsure"), help.Press("danger", Look.Main)],
            [help.Press("hard"), help.Press("more"), OwnPlan(help)],
        ],
        Urgent = true,
    };

    /// <summary>Shows the plan the person has; it makes none.</summary>
    public static Button OwnPlan(HelpAtHand help) => new Button.Press(help.Speech.Label("crisis.plan.button"), new("plan show", help.Country?.Code ?? ""));
}
