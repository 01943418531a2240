namespace SupportBot.Simulators.Discord;

/// <summary>What Discord allows, and how the simulated one is set up.</summary>
internal sealed class Rules
{
    /// <summary>Whether requests are counted against the limits.</summary>
    public bool RateLimits { get; set; } = true;

    /// <summary>Whether a connection to the gateway without a user agent is refused, as servers in front of it may do.</summary>
    public bool RefusesNameless { get; set; } = true;

    /// <summary>Requests a second for the whole bot; answers to interactions are exempt.</summary>
    public int GlobalPerSecond { get; set; } = 50;

    /// <summary>DM channels that may be opened in ten seconds.</summary>
    public int DmOpensPerTenSeconds { get; set; } = 10;

    /// <summary>How long an interaction waits for its first answer.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an interaction's token lives.</summary>
    public TimeSpan TokenLives { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a nonce is remembered.</summary>
    public TimeSpan NonceLives { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Milliseconds between heartbeats.</summary>
    public int HeartbeatInterval { get; set; } = 41_250;

    /// <summary>The number of shards that <c>/gateway/bot</c> recommends.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>Shards that may identify in the same five seconds.</summary>
    public int MaxConcurrency { get; set; } = 1;

    /// <summary>Session starts that are left today.</summary>
    public int SessionStarts { get; set; } = 1_000;

    /// <summary>Milliseconds until <see cref="SessionStarts"/> is filled up again.</summary>
    public int SessionStartsResetAfter { get; set; } = 14_400_000;

    /// <summary>Events a session keeps for a resume.</summary>
    public int ReplayRing { get; set; } = 2_000;

    /// <summary>401, 403 and 429 answers in ten minutes before the address is shut out.</summary>
    public int InvalidRequests { get; set; } = 10_000;

    /// <summary>Commands that may be created in a day.</summary>
    public int CommandCreates { get; set; } = 200;
}
