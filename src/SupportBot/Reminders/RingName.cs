using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace SupportBot.Reminders;

/// <summary>Names a delivery: the same again for a repeated attempt, another for each time it is said.</summary>
internal static class RingName
{
    /// <summary>24 hex digits, out of which no id can be read.</summary>
    public static string Of(TakenRing ring, int timesSaid) => Of(ring.ReminderId, ring.Occurrence, timesSaid.ToString(CultureInfo.InvariantCulture));

    /// <summary>24 hex digits for the test message of a reminder.</summary>
    public static string OfTest(Reminder reminder) => Of(reminder.Id, reminder.CreatedAt, $"test {reminder.Version}");

    private static string Of(string id, Instant occurrence, string which) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}/{occurrence.ToUnixTimeSeconds()}/{which}")).AsSpan(0, 12));
}
