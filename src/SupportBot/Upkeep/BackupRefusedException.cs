namespace SupportBot.Upkeep;

/// <summary>A copy is not made or not restored. Nothing was changed.</summary>
#pragma warning disable CA1032 // There is always a reason to say.
internal sealed class BackupRefusedException(string reason) : Exception(reason);
#pragma warning restore CA1032
