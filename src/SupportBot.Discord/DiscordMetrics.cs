using System.Diagnostics.Metrics;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>Counts of what happens on Discord; no ids, no texts.</summary>
internal static class DiscordMetrics
{
    /// <summary>The meter's name.</summary>
    public const string Name = "SupportBot.Discord";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Interactions = Meter.CreateCounter<long>("discord.interactions");
    private static readonly Counter<long> Unanswered = Meter.CreateCounter<long>("discord.interactions.unanswered");
    private static readonly Counter<long> Deferrals = Meter.CreateCounter<long>("discord.interactions.deferred");
    private static readonly Counter<long> Unread = Meter.CreateCounter<long>("discord.gateway.unreadable");

    /// <param name="type">What kind came.</param>
    /// <param name="count">0 only prepares the counter.</param>
    public static void Received(InteractionType type, int count = 1) => Interactions.Add(count, new KeyValuePair<string, object?>("type", NameOf(type)));

    public static void Dropped() => Unanswered.Add(1);

    public static void Deferred() => Deferrals.Add(1);

    public static void Unreadable() => Unread.Add(1);

    // A kind that is not known yet makes no new series.
    private static string NameOf(InteractionType type) => type switch
    {
        InteractionType.Ping => nameof(InteractionType.Ping),
        InteractionType.Command => nameof(InteractionType.Command),
        InteractionType.Component => nameof(InteractionType.Component),
        InteractionType.Autocomplete => nameof(InteractionType.Autocomplete),
        InteractionType.Modal => nameof(InteractionType.Modal),
        _ => nameof(InteractionType.Unknown),
    };
}
