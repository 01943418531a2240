using NodaTime;
using SupportBot.Storage;

namespace SupportBot.Benchmarks.Due;

/// <summary>People with one reminder each, as long as real ones are when sealed, made by the database itself.</summary>
internal static class Population
{
    /// <summary>Makes so many.</summary>
    /// <param name="database">Where; migrated.</param>
    /// <param name="count">How many people.</param>
    /// <param name="due">When the first reminder is due.</param>
    /// <param name="every">How much later each next one is; nothing for all at once.</param>
    public static async Task AddAsync(Database database, int count, Instant due, Duration every)
    {
        const string Numbers = "WITH RECURSIVE number (n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM number WHERE n < @count)";
        const string Id = "SUBSTR('0197a3c4d5e67f80a1b2c3d4e5f6' || CAST(10000000 + n AS TEXT), 5)";
        var values = new { count, due, every = (long)every.TotalMilliseconds, key = new string('k', 120), profile = new string('p', 150), body = new string('b', 300) };

        await database.ExecuteAsync(
            $"{Numbers} INSERT INTO person (id, wrapped_key, profile, consent_version, consent_at, created_at) SELECT {Id}, @key, @profile, 1, n, n FROM number;", values, default);
        await database.ExecuteAsync(
            $"{Numbers} INSERT INTO account (account_hash, person_id, platform, address, created_at) SELECT 'hash of forty letters or so ' || CAST(n AS TEXT), {Id}, 'telegram', @profile, n FROM number;", values, default);
        await database.ExecuteAsync(
            $"{Numbers} INSERT INTO reminder (id, person_id, body, version, created_at) SELECT {Id}, {Id}, @body, 1, n FROM number;", values, default);
        await database.ExecuteAsync(
            $"{Numbers} INSERT INTO reminder_due (reminder_id, person_id, occurrence, due_at, why) SELECT {Id}, {Id}, @due + n * @every, @due + n * @every, 'time' FROM number;", values, default);
    }
}
