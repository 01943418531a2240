using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>A moderator agrees to see whose account a report is about. Only once a second one agrees is it shown, to those two.</summary>
internal sealed class UnsealReport(ReportStore reports, CommunityStore communities, Standings standings, PersonStore people, MessageStore messages, SupportBell bell) : ICommand
{
    private static readonly Parameter<string> Which = Parameter.Text("report", maxLength: 16);

    public CommandSpec Spec { get; } = new("support unseal", Which);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await reports.FindAsync(turn.Get(Which), cancel) is not var (communityId, by, aboutId) || await communities.FindAsync(communityId, cancel) is not { } community) return Say(turn, "support.unseal.gone");

        // Nobody decides about their own report.
        if (turn.Person.Id == by || turn.Person.Id == aboutId || !await standings.IsModeratorAsync(turn, community, cancel)) return Say(turn, "support.unseal.not-yours");

        var (agreement, firstId) = await reports.AgreeAsync(turn.Person, turn.Get(Which), cancel);
        if (agreement is not Agreement.Both) return Say(turn, agreement is Agreement.NeedsAnother ? "support.unseal.one" : "support.unseal.gone");
        if (await people.FindAsync(aboutId, cancel) is not { } about
            || (await people.AddressesOfAsync(about, cancel)).FirstOrDefault(one => one.Platform == community.Platform) is not { } address) return Say(turn, "support.unseal.gone");

        if (firstId is not null && firstId != turn.Person.Id && await people.FindAsync(firstId, cancel) is { } first)
        {
            await messages.AddAsync([MessageRow.For(first, new(MessageKind.Unsealed, "", community.Id, Words: $"{address.Platform} {address.User}"), $"unsealed-{turn.Get(Which)}", turn.Now)], cancel);
            bell.Ring();
        }

        return new Reply(
            new Block.Paragraph(turn.Say("support.unseal.shown", ("account", new Run.Strong($"{address.Platform} {address.User}")))),
            new Block.Note(turn.Say("support.unseal.care")))
        {
            Placement = Placement.Below,
        };
    }

    private static Reply Say(Turn turn, string key) => new(new Block.Paragraph(turn.Say(key))) { Placement = Placement.Below };
}
