namespace SupportBot.Simulators.Discord.Rest;

/// <summary>Something that goes wrong with one request.</summary>
internal abstract record Fault
{
    private Fault() { }

    /// <summary>The request is refused before anything happens.</summary>
    public sealed record Refuses(int Status, int Code, string Message) : Fault;

    /// <summary>A gateway in front of Discord answers, without JSON.</summary>
    public sealed record Breaks(int Status) : Fault;

    /// <summary>The answer takes this long, and then is what it would have been.</summary>
    public sealed record Waits(TimeSpan Delay) : Fault;

    /// <summary>The request is done, and the connection is cut before the answer.</summary>
    public sealed record LosesAnswer : Fault;

    /// <summary>429 for a limit that others have used up.</summary>
    public sealed record SharedLimit(double Seconds) : Fault;
}
