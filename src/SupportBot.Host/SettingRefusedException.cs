namespace SupportBot.Host;

/// <summary>The bot does not start with these settings. The message names the setting and the fix.</summary>
#pragma warning disable CA1032 // There is always a reason to say.
internal sealed class SettingRefusedException(string reason) : Exception(reason);
#pragma warning restore CA1032
