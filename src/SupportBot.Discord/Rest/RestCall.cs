namespace SupportBot.Discord.Rest;

/// <summary>One request: what, for whom it counts, and how it may be repeated.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The path without ids; with the method it names the limit before Discord has named it.</param>
/// <param name="Top">The channel, or the interaction's token: each has its own limit.</param>
/// <param name="Path">The path, relative to the API's address.</param>
internal sealed record RestCall(HttpMethod Method, string Route, string Top, string Path)
{
    /// <summary>Whether the bot's token is sent. Calls without it belong to an interaction and pass the global limit.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>Whether a repetition has no second effect.</summary>
    public bool IsSafe { get; init; } = true;

    /// <summary>Whether whoever gives up is told when nothing has left yet, in place of an ordinary cancellation.</summary>
    public bool TellsUnsent { get; init; }

    /// <summary>Whether this is the first answer to an interaction, for which no limit is documented.</summary>
    public bool IsFirstAnswer { get; init; }

    /// <summary>Whether it goes before everything else that waits.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>How long all attempts together may take.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Names the limit, never an id or a token.</summary>
    public override string ToString() => $"{Method} {Route}";
}
