using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Settings;

/// <summary>Sets the language: <c>/settings language es</c>.</summary>
internal sealed class SetLanguage : ICommand
{
    private readonly PersonStore _people;
    private readonly Phrases _phrases;
    private readonly Parameter<string> _language;

    public SetLanguage(PersonStore people, Phrases phrases)
    {
        _people = people;
        _phrases = phrases;
        _language = Parameter.Choice("language", phrases.Languages);
        Spec = new("settings language", _language) { Key = "settings" };
    }

    public CommandSpec Spec { get; }

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var profile = turn.Person.Profile with { Language = turn.Get(_language) };
        await _people.ChangeAsync(turn.Person, profile, cancel);

        return SettingsReply.Of(turn with { Speech = _phrases.In(profile.Language) }, profile, "settings.saved") with { Language = profile.Language };
    }
}
