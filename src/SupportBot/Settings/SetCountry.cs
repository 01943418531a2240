using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Settings;

/// <summary>Sets the country, which decides the crisis lines: <c>/settings country Germany</c>.</summary>
internal sealed class SetCountry : ICommand
{
    private const string Name = "settings country";

    private readonly PersonStore _people;
    private readonly Countries _countries;
    private readonly Parameter<string> _place = Parameter.Text("country", maxLength: 60) with { Rest = true };

    public SetCountry(PersonStore people, Countries countries)
    {
        (_people, _countries) = (people, countries);
        Spec = new(Name, _place) { Key = "settings.place" };
    }

    public CommandSpec Spec { get; }

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var given = turn.Get(_place);

        switch (_countries.Find(given))
        {
            case { Found: { } country }:
                var profile = turn.Person.Profile with { Country = country.Code };
                await _people.ChangeAsync(turn.Person, profile, cancel);

                return SettingsReply.Of(turn, profile, "settings.country.saved", ("country", country.NameIn(turn.Speech.Language)));
            case { Near: { Count: > 0 } near }:
                return new(new Block.Paragraph(turn.Say("settings.country.which")))
                {
                    Buttons = [.. near.Select(one => (IReadOnlyList<Button>)[new Button.Press(one.NameIn(turn.Speech.Language), new(Name, one.Code))])],
                };
            default:
                return new(new Block.Paragraph(turn.Say("settings.country.unknown", ("given", Parameter.Shown(given)))))
                {
                    Buttons = [[new Button.Press(turn.Label("settings.zone.again"), new(Name))]],
                    Understood = false,
                };
        }
    }
}
