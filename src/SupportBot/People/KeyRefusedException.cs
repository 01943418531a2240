namespace SupportBot.People;

/// <summary>The bot does not start: the key to its data is missing or wrong. Nothing was changed.</summary>
#pragma warning disable CA1032 // There is always a reason to say.
internal sealed class KeyRefusedException(string reason) : Exception(reason);
#pragma warning restore CA1032
