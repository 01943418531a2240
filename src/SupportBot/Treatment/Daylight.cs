using NodaTime;
using NodaTime.TimeZones;

namespace SupportBot.Treatment;

/// <summary>
/// Hours from sunrise to sunset. The CBM model: Forsythe, Rykiel, Stahl, Wu and Schoolfield, "A model comparison for
/// daylength as a function of latitude and day of year", Ecological Modelling 80 (1995), 87-95, with p = 0.8333 degrees
/// (the upper edge of the sun, refraction included). Within a few minutes up to 60 degrees.
/// </summary>
internal static class Daylight
{
    private const double Horizon = 0.8333;

    /// <summary>The hours of daylight on a day, from 0 (polar night) to 24 (midnight sun).</summary>
    /// <param name="latitude">Degrees north, from -90 to 90.</param>
    /// <param name="day">The day.</param>
    public static double Hours(double latitude, LocalDate day)
    {
        var turn = 0.2163108 + (2 * Math.Atan(0.9671396 * Math.Tan(0.00860 * (day.DayOfYear - 186))));
        var declination = Math.Asin(0.39795 * Math.Cos(turn));
        var north = latitude * Math.PI / 180;
        var cosine = (Math.Sin(Horizon * Math.PI / 180) + (Math.Sin(north) * Math.Sin(declination)))
            / (Math.Cos(north) * Math.Cos(declination));

        return 24 - (24 / Math.PI * Math.Acos(Math.Clamp(cosine, -1, 1)));
    }

    /// <summary>The mean hours of daylight over some days.</summary>
    public static double Mean(double latitude, DateInterval days) => days.Average(day => Hours(latitude, day));

    /// <summary>The latitude of a zone's name-giving place in the zone database; nothing for zones without a place.</summary>
    /// <param name="zone">A zone, for example <c>Europe/Kyiv</c>.</param>
    public static double? Latitude(DateTimeZone zone)
    {
        var source = TzdbDateTimeZoneSource.Default;

        return source.ZoneLocations?.FirstOrDefault(place => Same(place.ZoneId, zone.Id, source))?.Latitude;
    }

    private static bool Same(string one, string other, TzdbDateTimeZoneSource source) =>
        one == other
        || (source.CanonicalIdMap.TryGetValue(one, out var canonical)
            && source.CanonicalIdMap.TryGetValue(other, out var name)
            && canonical == name);
}
