using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Settings;

/// <summary>Sets whether messages stay silent about what they are about: <c>/settings discreet off</c>.</summary>
internal sealed class SetDiscreet(PersonStore people) : ICommand
{
    private static readonly Parameter<string> Discreet = Parameter.Choice("discreet", "on", "off");

    public CommandSpec Spec { get; } = new("settings discreet", Discreet) { Key = "settings" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var profile = turn.Person.Profile with { Discreet = turn.Get(Discreet) is "on" };
        await people.ChangeAsync(turn.Person, profile, cancel);

        return SettingsReply.Of(turn, profile, "settings.saved");
    }
}
