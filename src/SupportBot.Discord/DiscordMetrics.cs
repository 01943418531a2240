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

    public static void Received(InteractionType type) => Interactions.Add(1, new KeyValuePair<string, object?>("type", $"{type}"));

    public static void Dropped() => Unanswered.Add(1);

    public static void Deferred() => Deferrals.Add(1);

    public static void Unreadable() => Unread.Add(1);
}
