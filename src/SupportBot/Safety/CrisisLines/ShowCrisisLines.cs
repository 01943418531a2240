using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>
/// Shows whom to call: <c>/crisis</c>, <c>/crisis ireland</c>. Works before consent, for strangers, and without the
/// database.
/// </summary>
internal sealed class ShowCrisisLines(CrisisHelp help, Countries countries, CountryAsked asked) : ICommand
{
    private const int MostShown = 60;

    private readonly Parameter<string> _country = Parameter.Text("country", maxLength: 100) with
    {
        Optional = true,
        Public = true,
        Rest = true,
        Suggest = countries.Suggest,
    };

    public CommandSpec Spec => field ??= new("crisis", _country)
    {
        Needs = Needs.Nothing,

        // Whatever follows is looked through for a country; nothing on this line can be a mistake.
        ReadsLine = (rest, _) => [rest],
    };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var typed = turn.Call.Values.ElementAtOrDefault(0) ?? "";

        return Task.FromResult(typed.Trim().Length > 0 ? Named(turn, typed) : help.For(turn) is { Country: not null } atHand ? LinesCard.Of(atHand) : Ask(turn));
    }

    /// <summary>Asks for the country, and shows at once what holds everywhere.</summary>
    public Reply Ask(Turn turn) => Ask(turn, turn.Say("crisis.which"), help.Offered(turn.Speech.Language));

    private Reply Named(Turn turn, string typed) => countries.Find(typed) switch
    {
        { Found: { } country } => LinesCard.Of(help.For(turn, country.Code)),
        { Near: { Count: > 0 } near } => Ask(turn, turn.Say("crisis.which-of"), near),
        _ => Ask(turn, turn.Say("crisis.unknown", ("given", Shown(typed))), help.Offered(turn.Speech.Language)),
    };

    private Reply Ask(Turn turn, Words sentence, IReadOnlyList<Country> offered)
    {
        asked.Ask(turn.Update.From, turn.Now);

        return LinesCard.Ask(help.In(null, turn.Speech, turn.Person.Profile.Language ?? turn.Update.Language), sentence, offered);
    }

    private static string Shown(string typed) => Parameter.Shown(typed.Length > MostShown ? typed[..MostShown] : typed);
}
