namespace SupportBot.Experiences;

/// <summary>What can be answered. Costs are said as a burden, since people live in many countries and currencies.</summary>
internal static class ExperienceFields
{
    /// <summary>The most characters of a shared text.</summary>
    public const int MostText = 500;

    public static IReadOnlyList<string> Helped { get; } = ["helped", "unclear", "not"];

    public static IReadOnlyList<string> Onset { get; } = ["days", "weeks", "months", "none"];

    public static IReadOnlyList<string> Lasted { get; } = ["weeks", "months", "longer", "still", "none"];

    public static IReadOnlyList<string> Effects { get; } =
        ["headache", "nausea", "tired", "sleep", "dizzy", "weight", "sex", "memory", "numb", "restless", "pain", "other"];

    /// <summary>What stands for no side effect at all.</summary>
    public const string NoEffect = "none";

    public static IReadOnlyList<string> Again { get; } = ["yes", "unsure", "no"];

    public static IReadOnlyList<string> Cost { get; } = ["nothing", "easy", "hard", "much", "unsaid"];

    /// <summary>Why a moderator returns a text.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["advice", "contact", "person", "hurt", "unclear"];
}
