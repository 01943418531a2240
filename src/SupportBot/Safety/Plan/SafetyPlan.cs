using System.Text.Json.Serialization;

namespace SupportBot.Safety;

/// <summary>A person's own steady plan, in their words. Every step may be empty.</summary>
/// <param name="Steps">The texts by step; a step without a text is not there.</param>
internal sealed record SafetyPlan(IReadOnlyDictionary<string, string> Steps)
{
    /// <summary>The most characters of a step; the whole plan fits into one message.</summary>
    public const int MaxStep = 500;

    /// <summary>The steps in the order in which they help.</summary>
    public static IReadOnlyList<string> Order { get; } = ["signs", "alone", "places", "people", "care", "safer", "reasons"];

    /// <summary>A plan with nothing in it.</summary>
    public static SafetyPlan Empty { get; } = new(new Dictionary<string, string>());

    /// <summary>Whether no step has a text.</summary>
    [JsonIgnore]
    public bool IsEmpty => Steps.Count == 0;

    /// <summary>The text of a step; empty when it has none.</summary>
    public string this[string step] => Steps.GetValueOrDefault(step, "");

    /// <summary>
    /// Both plans in one: in each step first the lines of this one, then those of the other that are not there yet. A step may
    /// become longer than can be typed at once; nothing is cut off.
    /// </summary>
    public SafetyPlan JoinedWith(SafetyPlan other) => Order.Aggregate(Empty, (plan, step) => plan.With(step, Lines(this[step], other[step])));

    private static string Lines(string here, string there) =>
        string.Join('\n', here.Split('\n').Concat(there.Split('\n').Except(here.Split('\n'))).Where(line => line.Length > 0));

    /// <summary>The plan with another text for a step; an empty one takes the step out.</summary>
    public SafetyPlan With(string step, string text)
    {
        var steps = new Dictionary<string, string>(Steps);
        steps.Remove(step);
        if (text.Length > 0) steps[step] = text;

        return new(steps);
    }
}

/// <summary>How a plan is written before it is sealed.</summary>
[JsonSerializable(typeof(SafetyPlan))]
internal sealed partial class SafetyPlanJson : JsonSerializerContext;
