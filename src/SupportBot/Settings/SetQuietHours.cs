using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Settings;

/// <summary>Sets when nudges stay away: <c>/settings quiet 22:00-8:00</c>, or <c>never</c>.</summary>
internal sealed class SetQuietHours(PersonStore people) : ICommand
{
    private static readonly Parameter<(int From, int To)> Hours = new("hours", QuietHours.Read) { Rest = true, MaxLength = 30 };

    public CommandSpec Spec { get; } = new("settings quiet", Hours) { Key = "settings.quiet" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var (from, to) = turn.Get(Hours);
        var profile = turn.Person.Profile with { QuietFrom = from, QuietTo = to };
        await people.ChangeAsync(turn.Person, profile, cancel);

        return SettingsReply.Of(turn, profile, "settings.saved");
    }
}
