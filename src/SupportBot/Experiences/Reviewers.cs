using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Experiences;

/// <summary>
/// Those who look at shared texts before anybody else does: the moderators whom <c>/setup</c> names. A text is looked at in the
/// community of its author and read there only, so that nobody becomes a reader of everybody's words by setting up a group.
/// </summary>
internal sealed class Reviewers(CommunityStore communities, Standings standings, Moderators moderators)
{
    private const int MostAsked = 10;

    /// <summary>
    /// The community whose moderators look at what somebody shares and whose texts they read: where they are, or in private the
    /// only one on this platform that they are in and that has moderators. Nothing when it cannot be known.
    /// </summary>
    public async Task<Community?> PlaceOfAsync(Turn turn, CancellationToken cancel)
    {
        var some = await WithModeratorsAsync(turn, cancel);
        if (turn.Update.Community is { } place) return some.FirstOrDefault(one => one.Place == place);

        var found = new List<Community>();
        foreach (var one in some) if (await IsSoAsync(() => standings.IsMemberAsync(turn, one, cancel))) found.Add(one);

        return found is [var only] ? only : null;
    }

    /// <summary>The communities in which somebody may look at what waits now; asked of the platform each time.</summary>
    public async Task<IReadOnlyList<string>> ReviewsInAsync(Turn turn, CancellationToken cancel)
    {
        var found = new List<string>();
        foreach (var one in await WithModeratorsAsync(turn, cancel)) if (await IsSoAsync(() => standings.IsModeratorAsync(turn, one, cancel))) found.Add(one.Id);

        return found;
    }

    /// <summary>Tells a community's moderators that a text waits, and never what or whose. Who is not reached finds it in <c>/experience</c>.</summary>
    public async Task TellAsync(string communityId, string textId, CancellationToken cancel)
    {
        if (await communities.FindAsync(communityId, cancel) is { } community) await moderators.TellAsync(community, Say, $"rv-{textId}", cancel);
    }

    private static Reply Say(Speech speech) => new(new Block.Paragraph(speech.Say("experience.review.waits")))
    {
        Buttons = [[new Button.Press(speech.Label("experience.review.button"), new(ReviewTexts.Name))]],
    };

    private async Task<IReadOnlyList<Community>> WithModeratorsAsync(Turn turn, CancellationToken cancel)
    {
        var some = new List<Community>();

        foreach (var one in (await communities.AllAsync(cancel)).Where(one => one.Platform == turn.Update.From.Platform).Take(MostAsked))
        {
            if (await moderators.AreThereAsync(one, cancel)) some.Add(one);
        }

        return some;
    }

    /// <summary>A platform that does not answer proves nothing.</summary>
    private static async Task<bool> IsSoAsync(Func<Task<bool>> ask)
    {
        try
        {
            return await ask();
        }
        catch (PlatformUnavailableException)
        {
            return false;
        }
    }
}
