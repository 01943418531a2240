using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.People;

namespace SupportBot.Safety;

/// <summary>Finds the help at hand for a person. From memory; it waits for nothing.</summary>
internal sealed class CrisisHelp(CrisisLines lines, Countries countries, CommunityCountry communities)
{
    /// <summary>The help in a country, by its code; nothing for a country that nobody named.</summary>
    public HelpAtHand In(string? code, Speech speech, string? language)
    {
        var country = countries.ByCode(code);

        return new(speech, language, country, lines.Of(country?.Code), lines.Elsewhere);
    }

    /// <summary>
    /// The help for whoever asks: in the country named, or else in the one they chose before, or else in the one that was
    /// chosen for the server or group they are in.
    /// </summary>
    public HelpAtHand For(Turn turn, string? code = null) => In(
        code is { Length: > 0 } ? code : turn.Person.Profile.Country ?? communities.Of(turn.Update), turn.Speech, turn.Person.Profile.Language ?? turn.Update.Language);

    /// <summary>The countries on the buttons, for a language.</summary>
    public IReadOnlyList<Country> Offered(string language) =>
        [.. (lines.Elsewhere.Offered.GetValueOrDefault(language.Split('-')[0]) ?? lines.Elsewhere.Offered["en"]).Select(countries.ByCode).OfType<Country>()];
}
