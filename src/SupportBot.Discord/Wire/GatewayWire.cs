namespace SupportBot.Discord.Wire;

/// <summary>Where to connect, with how many shards, and how often still today.</summary>
internal sealed record GatewayAddress(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <summary>How many sessions may still be started.</summary>
/// <param name="Total">For a day.</param>
/// <param name="Remaining">Left now.</param>
/// <param name="ResetAfter">Milliseconds until all are there again.</param>
/// <param name="MaxConcurrency">Shards that may start in the same five seconds; 1 or more.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, int ResetAfter, int MaxConcurrency);

/// <summary>A session has begun.</summary>
internal sealed record Ready(string SessionId, string ResumeGatewayUrl, ReadyApplication Application);

/// <summary>The application that the token belongs to.</summary>
internal sealed record ReadyApplication(string Id);

/// <summary>The first thing the gateway says.</summary>
/// <param name="HeartbeatInterval">Milliseconds.</param>
internal sealed record Hello(int HeartbeatInterval);

/// <summary>What goes to the gateway.</summary>
internal sealed record Sent<T>(int Op, T? D);

/// <summary>Who we are.</summary>
internal sealed record Identify(string Token, int Intents, IdentifyProperties Properties, IReadOnlyList<int> Shard);

/// <summary>What we run on.</summary>
internal sealed record IdentifyProperties(string Os, string Browser, string Device);

/// <summary>Which session goes on, and after which event.</summary>
internal sealed record Resume(string Token, string SessionId, int Seq);
