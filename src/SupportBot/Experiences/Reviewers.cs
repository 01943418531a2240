using Microsoft.Extensions.Configuration;
using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Experiences;

/// <summary>
/// Those who look at shared texts before anybody else does: accounts that whoever hosts the bot names in the setting
/// <c>Experiences:Reviewers</c>, as <c>discord:123, terminal:me</c>. They are told that something waits, and never what or whose.
/// </summary>
internal sealed class Reviewers(IConfiguration configuration, PersonStore people, Outbox outbox, Phrases phrases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly (string Platform, string User)[] _named =
    [
        .. (configuration["Experiences:Reviewers"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(named => named.Split(':', 2)).Where(named => named.Length == 2).Select(named => (named[0], named[1])),
    ];

    /// <summary>Whether somebody is one of them.</summary>
    public Task<bool> MayReviewAsync(Turn turn, CancellationToken cancel) =>
        Task.FromResult(_named.Contains((turn.Update.From.Platform, turn.Update.From.User)));

    /// <summary>Tells them that something waits. Who is not reached finds it in <c>/experience</c>.</summary>
    public async Task TellAsync(Turn turn, CancellationToken cancel)
    {
        foreach (var (platform, user) in _named)
        {
            var reviewer = await people.MeetAsync(new(platform, "", user), cancel);
            if (!reviewer.HasAgreed || reviewer.Id == turn.Person.Id) continue;

            await TryTellAsync(reviewer, $"review-{turn.NewId()[..16]}", cancel);
        }
    }

    private async Task TryTellAsync(Person reviewer, string delivery, CancellationToken cancel)
    {
        var speech = phrases.In(reviewer.Profile.Language);

        try
        {
            await outbox.SendAsync(
                reviewer,
                new(new Block.Paragraph(speech.Say("experience.review.waits"))) { Buttons = [[new Button.Press(speech.Label("experience.review.button"), new(ReviewTexts.Name))]] },
                delivery,
                Patience,
                cancel);
        }
        catch (Exception away) when (away is PlatformUnavailableException or PersonUnreachableException)
        {
            // It waits in /experience.
        }
    }
}
