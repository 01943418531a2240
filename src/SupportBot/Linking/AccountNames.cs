using System.Globalization;
using NodaTime;
using SupportBot.Content;
using SupportBot.People;

namespace SupportBot.Linking;

/// <summary>What people call their accounts: by the platform, and only where that is not enough by the day or a number.</summary>
internal static class AccountNames
{
    /// <summary>The name of each account, in order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Account> accounts, DateTimeZone zone, Speech speech)
    {
        var byPlatform = accounts.Select(account => Platform(account, speech)).ToList();
        var byDay = accounts.Select((account, i) => byPlatform.Count(name => name == byPlatform[i]) == 1 ? byPlatform[i] : WithDay(byPlatform[i], account, zone, speech)).ToList();

        return [.. byDay.Select((name, i) => byDay.Count(other => other == name) == 1 ? name : $"{name} ({byDay.Take(i + 1).Count(other => other == name)})")];
    }

    /// <summary>All of them in one line.</summary>
    public static string Listed(IReadOnlyList<Account> accounts, DateTimeZone zone, Speech speech) => string.Join(", ", Of(accounts, zone, speech));

    private static string Platform(Account account, Speech speech)
    {
        var key = $"link.platform.{account.Address.Platform}";

        return speech.Knows(key) ? speech.Label(key) : account.Address.Platform;
    }

    private static string WithDay(string platform, Account account, DateTimeZone zone, Speech speech) => speech.Label(
        "link.account.since",
        ("platform", platform),
        ("day", account.Since.InZone(zone).Date.ToString("d MMM uuuu", CultureInfo.GetCultureInfo(speech.Language))));
}
