namespace SupportBot.People;

/// <summary>The text people agree to before the bot keeps anything.</summary>
internal static class Consent
{
    /// <summary>
    /// The version of the phrase <c>consent.text</c>. It grows when the text changes in meaning; then everybody is asked
    /// again before the next record.
    /// </summary>
    public const int Version = 1;
}
