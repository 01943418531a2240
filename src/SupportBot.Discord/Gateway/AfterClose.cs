namespace SupportBot.Discord.Gateway;

/// <summary>What to do when a connection has ended.</summary>
internal enum AfterClose
{
    /// <summary>Go on with the session where it stopped.</summary>
    Resume,

    /// <summary>Begin a new session.</summary>
    Identify,

    /// <summary>Stop: the same would happen again.</summary>
    Stop,
}

/// <summary>Reads a close code.</summary>
internal static class CloseCodes
{
    /// <summary>A code of ours after which Discord keeps the session; 1000 and 1001 would end it.</summary>
    public const int KeepSession = 4_900;

    /// <summary>Ends the session.</summary>
    public const int Goodbye = 1_000;

    /// <param name="code">0 when the connection broke without one.</param>
    public static AfterClose Read(int code) => code switch
    {
        4004 or 4010 or 4011 or 4012 or 4013 or 4014 => AfterClose.Stop,
        1000 or 1001 or 4007 or 4009 => AfterClose.Identify,
        _ => AfterClose.Resume,
    };

    /// <summary>What a code after which we stop means, for the person who hosts the bot.</summary>
    public static string Explain(int code) => code switch
    {
        4004 => "Discord refused the token (Discord:Token)",
        4010 => "Discord refused the shard number",
        4011 => "Discord asks for more shards (Discord:Shards)",
        4012 => "Discord no longer speaks this version of the gateway",
        4013 => "Discord refused the intents",
        _ => "Discord refused an intent that needs approval",
    };
}
