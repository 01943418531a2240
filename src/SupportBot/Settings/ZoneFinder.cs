using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.TimeZones;
using SupportBot.Content;

namespace SupportBot.Settings;

/// <summary>
/// Finds time zones by what people say: a city (<c>Berlin</c>), a country (<c>Germany</c>), an IANA name, an offset
/// (<c>UTC+2</c>, <c>-5:30</c>), or what their clock shows now (<c>14:30</c>).
/// </summary>
internal static class ZoneFinder
{
    private const int Most = 8;

    private static readonly Lazy<IReadOnlyList<Place>> Places = new(ReadPlaces);

    /// <summary>The zones that may be meant, best first, at most 8; and whether the first is the only one, named rightly.</summary>
    public static (IReadOnlyList<string> Zones, bool IsSure) Find(string text, Instant now)
    {
        var wanted = Plain(text);
        if (wanted.Length == 0) return ([], false);
        if (DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => id.Contains('/', StringComparison.Ordinal) && Plain(id) == wanted) is { } exact) return ([exact], true);
        if (Offset(text, now) is { } offset) return ([.. At(offset, now).Take(Most)], false);

        string[] same = [.. Places.Value.Where(place => place.Names.Contains(wanted)).Select(place => place.Zone).Distinct()];
        if (same.Length > 0) return ([.. same.Take(Most)], same.Length == 1);

        string[] beginning = [.. Places.Value.Where(place => place.Names.Any(name => name.StartsWith(wanted, StringComparison.Ordinal))).Select(place => place.Zone).Distinct()];

        return (wanted.Length >= 3 && beginning.Length > 0
            ? [.. beginning.Take(Most)]
            : [.. Places.Value
                .Select(place => (place.Zone, Far: place.Names.Min(name => Nearness.Distance(name, wanted))))
                .Where(place => place.Far <= Math.Max(1, wanted.Length / 4))
                .OrderBy(place => place.Far)
                .Select(place => place.Zone).Distinct().Take(Most)], false);
    }

    private static IReadOnlyList<Place> ReadPlaces()
    {
        var source = TzdbDateTimeZoneSource.Default;
        var countries = source.ZoneLocations!.ToLookup(location => location.ZoneId);

        // A link such as Europe/Kiev is another name of a city; it leads to the zone that has it now.
        return
        [
            .. source.CanonicalIdMap
                .Where(pair => pair.Key.Contains('/', StringComparison.Ordinal) && !pair.Key.StartsWith("Etc/", StringComparison.Ordinal))
                .Select(pair => (Alias: pair.Key, Zone: pair.Value))
                .OrderBy(pair => pair.Alias, StringComparer.Ordinal)
                .Select(pair => new Place(
                    countries.Contains(pair.Alias) ? pair.Alias : pair.Zone,
                    [Plain(pair.Alias[(pair.Alias.LastIndexOf('/') + 1)..]), .. countries[pair.Zone].Select(location => Plain(location.CountryName))])),
        ];
    }

    /// <summary>The zones whose clocks are at an offset now: those of many people first.</summary>
    private static IEnumerable<string> At(Offset offset, Instant now) => TzdbDateTimeZoneSource.Default.ZoneLocations!
        .Select(location => location.ZoneId)
        .Where(id => DateTimeZoneProviders.Tzdb[id].GetUtcOffset(now) == offset)
        .OrderBy(id => WellKnown.IndexOf(id) is var at and >= 0 ? at : int.MaxValue);

    private static readonly List<string> WellKnown =
    [
        "Europe/London", "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Kyiv", "Europe/Istanbul", "Europe/Moscow",
        "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Sao_Paulo",
        "America/Mexico_City", "America/Argentina/Buenos_Aires", "Africa/Lagos", "Africa/Cairo", "Africa/Johannesburg",
        "Asia/Kolkata", "Asia/Tokyo", "Asia/Shanghai", "Asia/Singapore", "Australia/Sydney", "Pacific/Auckland",
    ];

    private static Offset? Offset(string text, Instant now)
    {
        var word = text.Trim().ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal).Replace('−', '-');
        foreach (var prefix in new[] { "UTC", "GMT" })
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal)) word = word.Length == prefix.Length ? "+0" : word[prefix.Length..];
        }

        var signed = word.Length > 1 && word[0] is '+' or '-';
        var parts = (signed ? word[1..] : word).Split(':');
        if (parts.Length > 2 || (!signed && parts.Length < 2)) return null;
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours > 23) return null;
        var minutes = 0;
        if (parts.Length == 2 && (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minutes) || minutes > 59)) return null;

        return signed
            ? hours <= 14 ? NodaTime.Offset.FromHoursAndMinutes(word[0] == '-' ? -hours : hours, word[0] == '-' ? -minutes : minutes) : null
            : FromClock(new LocalTime(hours, minutes), now);
    }

    /// <summary>The offset of someone whose clock shows a time now, to the nearest quarter of an hour.</summary>
    private static Offset FromClock(LocalTime clock, Instant now)
    {
        var difference = Period.Between(now.InUtc().TimeOfDay, clock, PeriodUnits.Minutes).Minutes;
        var quarters = (int)Math.Round(difference / 15.0, MidpointRounding.AwayFromZero);
        if (quarters > 14 * 4) quarters -= 24 * 4;
        if (quarters < -12 * 4) quarters += 24 * 4;

        return NodaTime.Offset.FromSeconds(quarters * 15 * 60);
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);

        foreach (var c in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;

            plain.Append(c is '_' or '-' ? ' ' : char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    private sealed record Place(string Zone, IReadOnlyList<string> Names);
}
