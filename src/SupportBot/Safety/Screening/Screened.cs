namespace SupportBot.Safety;

/// <summary>What screening found.</summary>
/// <param name="Tier">How much the text points to danger.</param>
/// <param name="Rule">The rule that fired, such as <c>en.plan</c>; empty for none. Never holds words of the text.</param>
internal readonly record struct Screened(Tier Tier, string Rule)
{
    /// <summary>No rule fired. It does not mean that the person is safe.</summary>
    public static Screened Nothing { get; } = new(Tier.None, "");
}
