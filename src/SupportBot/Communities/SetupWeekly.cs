using System.Globalization;
using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Settings;

namespace SupportBot.Communities;

/// <summary>Chooses when the weekly post comes, in the channel or group of the screen.</summary>
internal sealed class SetupWeekly(SetupDoor door, CommunityStore store, SetupScreen screen) : ICommand
{
    private static readonly Parameter<string> Day = Parameter.Choice("day", "1", "2", "3", "4", "5", "6", "7");
    private static readonly Parameter<int> Hour = Parameter.Number("hour", 0, 23);
    private static readonly Parameter<string> Zone = new("zone", ReadZone) { MaxLength = 60, Rest = true };

    public CommandSpec Spec { get; } = new("setup weekly", SetupDoor.Which, Day, Hour, Zone) { Needs = Needs.Administrator };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        async community =>
        {
            var chat = SetupScreen.HasChannels(community) ? turn.Update.From.Chat : community.Place;
            var weekly = new WeeklyPost(chat, int.Parse(turn.Get(Day), CultureInfo.InvariantCulture), turn.Get(Hour), turn.Get(Zone));
            var changed = await store.ChangeAsync(community.Id, choices => choices with { Weekly = weekly }, turn.Now, cancel);

            return changed is null ? SetupDoor.Refuse(turn, "setup.gone") : await screen.OfAsync(turn, changed, "setup.saved", cancel);
        },
        cancel);

    /// <summary>A city or an IANA name; of several that may be meant, the best.</summary>
    private static Mistake? ReadZone(string text, Occasion occasion, out string zone)
    {
        zone = ZoneFinder.Find(text, occasion.Now).Zones is [var best, ..] ? best : text.Trim().Equals("UTC", StringComparison.OrdinalIgnoreCase) ? "UTC" : "";

        return zone.Length > 0 ? null : new Mistake("settings.zone.unknown", ("given", Parameter.Shown(text)));
    }
}
