using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>How a plan is said.</summary>
internal static class PlanWords
{
    private const int MostShort = 160;

    /// <summary>The steps that help at once, each cut to what a tired person reads.</summary>
    private static readonly string[] AtOnce = ["alone", "places", "people"];

    /// <summary>The whole plan: each step that has a text, with its name.</summary>
    public static IEnumerable<Block> Whole(SafetyPlan plan, Speech speech) => Steps(plan).Select(step => Step(speech, step, plan[step]));

    /// <summary>What the plan says for a bad hour; nothing when it says nothing for one.</summary>
    public static IEnumerable<Block> Short(SafetyPlan plan, Speech speech)
    {
        var steps = Steps(plan).Where(AtOnce.Contains).ToList();

        return steps.Count == 0 ? [] : [new Block.Paragraph(speech.Say("plan.own")), .. steps.Select(step => Step(speech, step, Cut(plan[step])))];
    }

    /// <summary>The plan as a text to print.</summary>
    public static string Printed(SafetyPlan plan, Speech speech) => string.Join(
        "\n\n", Steps(plan).Select(step => $"{speech.Label($"plan.name.{step}")}\n{plan[step]}").Prepend(speech.Label("plan.title")));

    private static IEnumerable<string> Steps(SafetyPlan plan) => SafetyPlan.Order.Where(step => plan[step].Length > 0);

    private static Block.Paragraph Step(Speech speech, string step, string text) =>
        new([new Run.Strong(speech.Label($"plan.name.{step}")), "\n", text]);

    private static string Cut(string text) => text.Length <= MostShort ? text : string.Concat(text.AsSpan(0, MostShort - 1).TrimEnd(), "…");
}
