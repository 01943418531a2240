namespace SupportBot.Storage.Moving;

/// <summary>The data is not moved, or not wholly. The source is as it was.</summary>
#pragma warning disable CA1032 // There is always a reason to say.
public sealed class MoveRefusedException(string reason) : Exception(reason);
#pragma warning restore CA1032
