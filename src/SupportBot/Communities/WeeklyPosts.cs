using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Extensions;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Communities;

/// <summary>Makes the weekly posts that are due. What somebody answers is seen by them alone.</summary>
internal sealed class WeeklyPosts(CommunityStore store, IEnumerable<ICommunities> platforms, Phrases phrases, ClosingDay closing, TimeProvider time)
{
    /// <summary>A post that is later than this is left out: a question about the week fits its day.</summary>
    private static readonly Duration MostLate = Duration.FromHours(12);

    private static readonly Duration Again = Duration.FromMinutes(5);

    private readonly Dictionary<string, ICommunities> _platforms = platforms.ToDictionary(one => one.Platform);

    /// <summary>Makes them. Returns how many were made.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (now, made) = (time.GetCurrentInstant(), 0);
        if (closing.At is not null) return 0;

        foreach (var (community, at) in await store.DueAsync(now, cancel))
        {
            if (community.Choices.Weekly is not { } weekly || !_platforms.TryGetValue(community.Platform, out var platform)) continue;

            var isTooLate = now - at > MostLate;
            var next = weekly.NextAfter(isTooLate ? now - MostLate : now);
            if (!await store.MovePostAsync(community.Id, at, next, cancel) || isTooLate) continue;

            made += await PostAsync(platform, community, weekly, next, now, cancel);
        }

        return made;
    }

    private async Task<int> PostAsync(ICommunities platform, Community community, WeeklyPost weekly, Instant next, Instant now, CancellationToken cancel)
    {
        try
        {
            await platform.PostAsync(weekly.In, Post(phrases.In(Phrases.Complete)), NameOf(community, next), cancel);

            return 1;
        }
        catch (PlatformUnavailableException away)
        {
            if (!away.MayHaveArrived) await store.MovePostAsync(community.Id, next, now + Duration.Max(away.RetryAfter, Again), cancel);
        }
        catch (PersonUnreachableException)
        {
            // The bot may not write there any more; next week it tries again, and /setup shows what is on.
        }

        return 0;
    }

    private static Reply Post(Speech speech) => new(new Block.Paragraph(speech.Say("setup.post.text")), new Block.Note(speech.Say("setup.post.private")))
    {
        Audience = Audience.Everyone,
        Buttons = [[new Button.Press(speech.Label("setup.post.button"), new("checkin")) { Look = Look.Main }]],
    };

    private static string NameOf(Community community, Instant next) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"weekly/{community.Id}/{next.ToUnixTimeSeconds()}")).AsSpan(0, 12));
}
