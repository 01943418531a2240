namespace SupportBot.Safety;

/// <summary>What screening found.</summary>
/// <param name="Tier">How much the text points to danger.</param>
/// <param name="Rule">The rule that fired; empty for none.</param>
internal readonly record struct Screened(Tier Tier, string Rule);

/// <summary>Reads a text for signs of danger. Pure: nothing is kept, sent or logged.</summary>
internal static class Screening
{
    private static readonly string[] Urgent = ["kill myself", "end my life", "want to die", "suicidal", "end it all"];

    private static readonly string[] Concern = ["wish i was dead", "wish i were dead", "not wake up", "better off without me", "hurt myself"];

    /// <summary>How much a text points to danger.</summary>
    public static Screened Of(string text, string? language)
    {
        _ = language;

        return Urgent.FirstOrDefault(words => text.Contains(words, StringComparison.OrdinalIgnoreCase)) is { } urgent ? new(Tier.Urgent, urgent)
            : Concern.FirstOrDefault(words => text.Contains(words, StringComparison.OrdinalIgnoreCase)) is { } concern ? new(Tier.Concern, concern)
            : new(Tier.None, "");
    }
}
