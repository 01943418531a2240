using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Communities;

/// <summary>What somebody is in a community, asked of the platform each time; only the lists are ours.</summary>
internal sealed class Standings(IEnumerable<ICommunities> platforms, PartStore parts)
{
    private readonly Dictionary<string, ICommunities> _platforms = platforms.ToDictionary(one => one.Platform);

    /// <summary>Whether they may set the community up.</summary>
    public async Task<bool> RunsAsync(Turn turn, Community community, CancellationToken cancel) => (await OfAsync(turn, community, cancel)).RunsIt;

    /// <summary>Whether they are in the community.</summary>
    public async Task<bool> IsMemberAsync(Turn turn, Community community, CancellationToken cancel) => (await OfAsync(turn, community, cancel)).IsMember;

    /// <summary>Whether they may take requests: by the role, or where there are no roles by the list.</summary>
    public async Task<bool> IsSupporterAsync(Turn turn, Community community, CancellationToken cancel) => community.Choices.SupporterRole is { } role
        ? (await OfAsync(turn, community, cancel)).Roles.Contains(role)
        : await parts.NameAsync(turn.Person, community.Id, Part.Supporter, cancel) is not null && (await OfAsync(turn, community, cancel)).IsMember;

    /// <summary>
    /// Whether they may look at what members send in: they do it in the channel that only moderators read, are on the list,
    /// or run the community.
    /// </summary>
    public async Task<bool> IsModeratorAsync(Turn turn, Community community, CancellationToken cancel) =>
        (turn.Update.From.Platform == community.Platform && turn.Update.Place is ChatPlace.Shared && turn.Update.From.Chat == community.Choices.ModeratorsIn)
        || (await OfAsync(turn, community, cancel)) is { IsMember: true } standing
            && (standing.RunsIt || await parts.NameAsync(turn.Person, community.Id, Part.Moderator, cancel) is not null);

    private Task<Standing> OfAsync(Turn turn, Community community, CancellationToken cancel) => turn.Update switch
    {
        var update when update.From.Platform != community.Platform => Task.FromResult(Standing.None),

        // What the platform says with the update itself is as fresh as can be.
        { Place: ChatPlace.Shared, Community: { } place } update when place == community.Place => Task.FromResult(new Standing(true, update.RunsThePlace, update.Roles)),
        var update => _platforms.TryGetValue(community.Platform, out var platform)
            ? platform.StandingAsync(community.Place, update.From.User, cancel)
            : Task.FromResult(Standing.None),
    };
}
