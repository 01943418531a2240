using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Settings;

namespace SupportBot.Linking;

/// <summary>
/// What becomes of the settings of two accounts, by one rule: what is set here stays, and what was never set here comes from
/// there. Discreet text stays on where one of them has it on.
/// </summary>
internal static class JoinedSettings
{
    private static readonly Profile Untouched = new();

    /// <summary>The settings of both in one; reminders are decided apart.</summary>
    public static Profile Of(Profile here, Profile there)
    {
        var quiet = HasQuiet(here) ? here : there;

        return here with
        {
            Country = here.Country ?? there.Country,
            Zone = here.Zone ?? there.Zone,
            Language = here.Language ?? there.Language,
            QuietFrom = quiet.QuietFrom,
            QuietTo = quiet.QuietTo,
            Discreet = here.Discreet || there.Discreet,
        };
    }

    /// <summary>Where both are set and differ: what stays, and what it is instead of.</summary>
    public static IEnumerable<Fact> Differences(Profile here, Profile there, Speech speech)
    {
        var joined = Of(here, there);

        return from one in Settings(joined, here, there, speech)
               where one.Here is not null && one.There is not null && one.Here != one.There
               select new Fact(speech.Label(one.Label), speech.Label("link.differs", ("kept", one.Kept!), ("other", one.Kept == one.Here ? one.There : one.Here)));
    }

    private static IEnumerable<(string Label, string? Kept, string? Here, string? There)> Settings(Profile joined, Profile here, Profile there, Speech speech)
    {
        yield return ("settings.country", joined.Country, here.Country, there.Country);
        yield return ("settings.zone", Zone(joined), Zone(here), Zone(there));
        yield return ("settings.language", Language(joined, speech), Language(here, speech), Language(there, speech));
        yield return ("settings.quiet", Quiet(joined, speech), HasQuiet(here) ? Quiet(here, speech) : null, HasQuiet(there) ? Quiet(there, speech) : null);
        yield return ("settings.discreet", Discreet(joined, speech), Discreet(here, speech), Discreet(there, speech));
    }

    private static bool HasQuiet(Profile profile) => (profile.QuietFrom, profile.QuietTo) != (Untouched.QuietFrom, Untouched.QuietTo);

    private static string? Zone(Profile profile) => profile.Zone?.Replace('_', ' ');

    private static string? Language(Profile profile, Speech speech) => profile.Language is { } language ? speech.Label($"settings.language.{language}") : null;

    private static string Quiet(Profile profile, Speech speech) => profile.QuietFrom == profile.QuietTo
        ? speech.Label("settings.quiet.never")
        : speech.Label("settings.quiet.span", ("from", QuietHours.Text(profile.QuietFrom)), ("to", QuietHours.Text(profile.QuietTo)));

    private static string Discreet(Profile profile, Speech speech) => speech.Label(profile.Discreet ? "link.discreet.on" : "link.discreet.off");
}
