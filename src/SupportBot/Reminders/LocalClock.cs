using NodaTime;
using NodaTime.TimeZones;

namespace SupportBot.Reminders;

/// <summary>Finds the moment of a time on somebody's clock, also in the hours in which clocks are changed.</summary>
internal static class LocalClock
{
    private static readonly ZoneLocalMappingResolver FirstOrEndOfGap =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>
    /// The moment. A time that does not exist is the next one that does: where 02:00 becomes 03:00, 02:30 is 03:00. A time
    /// that comes twice is the first one.
    /// </summary>
    public static Instant At(LocalDateTime time, DateTimeZone zone) => zone.ResolveLocal(time, FirstOrEndOfGap).ToInstant();

    /// <summary>A moment without the fraction of its second: rings are named by whole seconds.</summary>
    public static Instant WholeSecond(Instant moment) => Instant.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
}
