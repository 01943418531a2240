using System.Globalization;
using NodaTime;
using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Communities;

/// <summary>The one screen of <c>/setup</c>: what is on, and a button for each part.</summary>
internal sealed class SetupScreen(PartStore parts, Countries countries)
{
    /// <summary>Whether a community's platform has channels and roles, so that places are chosen instead of lists kept.</summary>
    public static bool HasChannels(Community community) => community.Platform == "discord";

    /// <summary>The screen below a sentence.</summary>
    public async Task<Reply> OfAsync(Turn turn, Community community, string key, CancellationToken cancel)
    {
        var facts = new List<Fact>
        {
            new(turn.Label("setup.country"), community.Choices.Country is { } code ? countries.ByCode(code)?.NameIn(turn.Speech.Language) ?? code : Off(turn)),
            new(turn.Label("setup.requests"), turn.Label(community.Choices.TakesRequests ? "setup.on" : "setup.off")),
            new(turn.Label("setup.supporters"), await PeopleAsync(turn, community, Part.Supporter, cancel)),
            new(turn.Label("setup.moderators"), await PeopleAsync(turn, community, Part.Moderator, cancel)),
            new(turn.Label("setup.weekly"), Weekly(turn, community)),
        };

        if (HasChannels(community)) facts.Insert(2, new(turn.Label("setup.announce"), Channel(turn, community.Choices.RequestsIn)));

        return new Reply(new Block.Paragraph(turn.Say(key)), new Block.Facts(facts), new Block.Note(turn.Say("setup.nobody")))
        {
            Buttons = Buttons(turn, community),
        };
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Turn turn, Community community) => HasChannels(community)
        ?
        [
            [Press(turn, "country", community), Switch(turn, community, "requests", community.Choices.TakesRequests)],
            [Switch(turn, community, "announce", community.Choices.RequestsIn is not null), Switch(turn, community, "moderators", community.Choices.ModeratorsIn is not null)],
            [Weekly(turn, community, community.Choices.Weekly is not null), Press(turn, "role", community), Press(turn, "undo", community)],
        ]
        :
        [
            [Press(turn, "country", community), Switch(turn, community, "requests", community.Choices.TakesRequests)],
            [Press(turn, "supporters", community), Press(turn, "moderators", community)],
            [Weekly(turn, community, community.Choices.Weekly is not null), Switch(turn, community, "links", community.Choices.Links)],
            [Press(turn, "undo", community)],
        ];

    private static Button.Press Press(Turn turn, string what, Community community) =>
        new(turn.Label($"setup.{what}.button"), new($"setup {what}", community.Id));

    private static Button.Press Switch(Turn turn, Community community, string what, bool isOn) =>
        new(turn.Label($"setup.{what}.{(isOn ? "stop" : "start")}"), new("setup switch", community.Id, what, isOn ? "off" : "on"));

    private static Button.Press Weekly(Turn turn, Community community, bool isOn) => isOn
        ? new(turn.Label("setup.weekly.stop"), new("setup switch", community.Id, "weekly", "off"))
        : new(turn.Label("setup.weekly.start"), new("setup weekly", community.Id));

    private async Task<Words> PeopleAsync(Turn turn, Community community, Part part, CancellationToken cancel)
    {
        if (part is Part.Supporter && community.Choices.SupporterRole is not null) return turn.Label("setup.by-role");
        if (part is Part.Moderator && HasChannels(community)) return Channel(turn, community.Choices.ModeratorsIn);

        var count = (await parts.AllAsync(community, part, cancel)).Count;

        return count == 0 ? turn.Label("setup.none") : turn.Say("setup.count", ("count", $"{count}"));
    }

    private static string Channel(Turn turn, string? chat) =>
        turn.Label(chat is null ? "setup.off" : chat == turn.Update.From.Chat ? "setup.here" : "setup.elsewhere");

    private static Words Weekly(Turn turn, Community community) => community.Choices.Weekly is not { } weekly
        ? Off(turn)
        : turn.Say("setup.weekly.when", ("day", turn.Label($"setup.weekly.day.{weekly.Day}")), ("hour", weekly.Hour.ToString("00':00'", CultureInfo.InvariantCulture)), ("zone", weekly.Zone));

    private static string Off(Turn turn) => turn.Label("setup.off");
}
