using NodaTime;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Settings;

/// <summary>Shows what a person chose, with a button for each choice: <c>/settings</c>.</summary>
internal sealed class ShowSettings : ICommand
{
    public CommandSpec Spec { get; } = new("settings");

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => Task.FromResult(SettingsReply.Of(turn, turn.Person.Profile, "settings.title"));
}

/// <summary>What a person sees of their settings.</summary>
internal static class SettingsReply
{
    /// <summary>The settings as they are, below a sentence.</summary>
    public static Reply Of(Turn turn, People.Profile profile, string key, params ReadOnlySpan<(string Hole, Run Run)> holes) => new(
        new Block.Paragraph(turn.Say(key, holes)),
        new Block.Facts(
        [
            new(turn.Label("settings.country"), profile.Country ?? turn.Label("settings.not-said")),
            new(turn.Label("settings.zone"), profile.Zone is { } zone
                ? turn.Say("settings.zone.now", ("zone", zone), ("time", Clock(turn, zone)))
                : turn.Say("settings.not-said")),
            new(turn.Label("settings.language"), turn.Label($"settings.language.{turn.Speech.Language}")),
            new(turn.Label("settings.quiet"), profile.QuietFrom == profile.QuietTo
                ? turn.Label("settings.quiet.never")
                : turn.Label("settings.quiet.span", ("from", QuietHours.Text(profile.QuietFrom)), ("to", QuietHours.Text(profile.QuietTo)))),
            new(turn.Label("settings.discreet"), turn.Label(profile.Discreet ? "settings.discreet.on" : "settings.discreet.off")),
        ]))
    {
        Buttons =
        [
            [Change(turn, "country"), Change(turn, "zone"), Change(turn, "language")],
            [Change(turn, "quiet"), Change(turn, "discreet")],
        ],
    };

    private static Button.Press Change(Turn turn, string what) => new(turn.Label($"settings.{what}"), new($"settings {what}"));

    private static string Clock(Turn turn, string zone) =>
        turn.Now.InZone(DateTimeZoneProviders.Tzdb[zone]).ToString("HH':'mm", System.Globalization.CultureInfo.InvariantCulture);
}
