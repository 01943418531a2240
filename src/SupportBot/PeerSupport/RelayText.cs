using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Safety;

namespace SupportBot.PeerSupport;

/// <summary>
/// Passes on what one of two people writes to the other: text alone, under the name a supporter gave themselves or none. Signs of
/// danger were looked for before; here they only show the supporter what to do.
/// </summary>
internal sealed partial class RelayText(
    RequestStore requests, TalkStore talks, CommunityStore communities, Talks names, PersonStore people, Screening screening, SupportBell bell) : IHears
{
    private const int MostLetters = 3000;

    public async Task<Reply?> HearAsync(Person person, ChatUpdate update, Speech speech, Instant now, CancellationToken cancel)
    {
        if (update.Place is not ChatPlace.Private || await FindAsync(person, cancel) is not { } request) return null;
        if (request.State is RequestState.Waiting) return Say(speech, "support.relay.waiting");
        if (request.OtherOf(person.Id) is not { } otherId || await people.FindAsync(otherId, cancel) is not { } other) return null;
        if (update.Input is not ChatInput.Said(var text)) return Say(speech, "support.relay.no-files");
        if (text.Length > MostLetters) return Say(speech, "support.relay.too-long");
        if (HasLink().IsMatch(text) && await communities.FindAsync(request.CommunityId, cancel) is not { Choices.Links: true }) return Say(speech, "support.relay.no-links");

        var message = await MessageAsync(person, other, request, text, update.Language, cancel);
        if (!await talks.HearAsync(person, request.Id, MessageRow.For(other, message, IdOf(update, person, now), now), now, cancel)) return Say(speech, "support.over");

        bell.Ring();

        return new Reply();
    }

    private async Task<Message> MessageAsync(Person writer, Person reader, SupportRequest request, string text, string? language, CancellationToken cancel)
    {
        if (writer.Id == request.TakerId) return new(MessageKind.Line, request.Id, request.CommunityId, await names.NameAsync(writer, request.CommunityId, cancel), text);

        var several = (await requests.TakenByAsync(reader, cancel)).Count > 1;

        return new(MessageKind.Line, request.Id, request.CommunityId, "", text, several ? request.Number : 0)
        {
            IsUrgent = screening.Of(text, language).Tier is Tier.Urgent,
        };
    }

    /// <summary>The talk that somebody's text belongs to: their own first, then the one they turned to last.</summary>
    private async Task<SupportRequest?> FindAsync(Person person, CancellationToken cancel) =>
        await requests.OpenOfAsync(person, cancel) is { HasRoom: false } own ? own : (await requests.TakenByAsync(person, cancel)).FirstOrDefault(request => !request.HasRoom);

    private static Reply Say(Speech speech, string key) => new(new Block.Paragraph(speech.Say(key))) { Understood = false };

    /// <summary>The same update gives the same id, so that it is passed on once.</summary>
    private static string IdOf(ChatUpdate update, Person person, Instant now) => update.Key is { } key
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{update.From.Platform}\0{key}\0{person.Id}\0line")).AsSpan(0, 16))
        : Guid.CreateVersion7(now.ToDateTimeOffset()).ToString("N");

    /// <summary>Addresses of pages and of accounts. No part of it looks at a letter again and again, however long the text.</summary>
    [GeneratedRegex(@"https?:|www\.|\bt\.me/|\bdiscord\.gg/|@\w{3,}|\w-*\.(?:com|org|net|info|io|me|gg|ru|ua|de|es|pt|br|uk|eu|xyz|link|app|ly|co)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasLink();
}
