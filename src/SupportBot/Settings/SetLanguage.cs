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

        var speech = _phrases.In(profile.Language);
        var reply = SettingsReply.Of(turn with { Speech = speech }, profile, "settings.saved") with { Language = profile.Language };
        string[] parts = [.. _phrases.PartsOf(profile.Language).Select(part => speech.Label($"settings.part.{part}"))];

        return parts.Length == 0 ? reply : reply with
        {
            Blocks =
            [
                .. reply.Blocks,
                new Block.Note(speech.Say(
                    "settings.language.partly",
                    ("parts", string.Join(", ", parts)),
                    ("language", speech.Label($"settings.language.{profile.Language}")))),
            ],
        };
    }
}
