namespace SupportBot.Safety;

/// <summary>How much a text points to danger. It is a reason to show help, not an assessment of risk.</summary>
internal enum Tier
{
    /// <summary>Nothing that the rules know.</summary>
    None,

    /// <summary>A wish to be dead, being a burden, veiled finality, self-harm, or someone else in acute danger.</summary>
    Concern,

    /// <summary>About oneself and now: thoughts of killing oneself, intent, plan, means, goodbye, attempt, self-harm now.</summary>
    Urgent,
}
