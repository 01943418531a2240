using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>Shows what there is: one's own request or talk, one's duty, or a way to ask for a supporter: <c>/support</c>.</summary>
internal sealed class ShowSupport(
    CommunityFinder finder, Standings standings, RequestStore requests, Talks talks, DutyStore duty, DutyScreen dutyScreen, PersonStore people, Rooms rooms) : ICommand
{
    public CommandSpec Spec { get; } = new("support") { IsLocal = true };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await requests.OpenOfAsync(turn.Person, cancel) is { } own) return await OwnAsync(turn, own, cancel);
        if (await finder.FindAsync(turn, cancel) is not { } community) return Nowhere(turn);
        if (await standings.IsSupporterAsync(turn, community, cancel)) return await dutyScreen.OfAsync(turn, community, null, cancel);
        if (!community.Choices.TakesRequests) return Closed(turn);
        if (rooms.AreOn(community.Platform) && turn.Update.Place is ChatPlace.Private) return Nowhere(turn);

        return (await duty.WithRoomAsync(community.Id, turn.Person.Id, turn.Now, cancel)).Count > 0 ? Ask(turn, community) : Nobody(turn, community);
    }

    /// <summary>Nobody is on duty: said at once, so that no one waits for nothing.</summary>
    public static Reply Nobody(Turn turn, Community community) => new(new Block.Paragraph(turn.Say("support.nobody")), new Block.Paragraph(turn.Say("support.nobody.else")))
    {
        Buttons =
        [
            [new Button.Press(turn.Label("support.later.button"), new("support later", community.Id)) { Look = Look.Main }],
            [new Button.Press(turn.Label("help.crisis"), new("crisis")), new Button.Press(turn.Label("crisis.plan.button"), new("plan show"))],
        ],
    };

    /// <summary>Nobody can be asked here.</summary>
    public static Reply Closed(Turn turn) => new(new Block.Paragraph(turn.Say("support.closed")))
    {
        Buttons = [[new Button.Press(turn.Label("help.crisis"), new("crisis")), new Button.Press(turn.Label("crisis.plan.button"), new("plan show"))]],
    };

    /// <summary>The way to ask.</summary>
    public static Reply Ask(Turn turn, Community community) => new(
        new Block.Paragraph(turn.Say("support.what")), new Block.Paragraph(turn.Say("support.seen")), new Block.Note(turn.Say("support.limits")))
    {
        Buttons =
        [
            [
                new Button.Press(turn.Label("support.ask.words"), new("support ask", community.Id)) { Look = Look.Main },
                new Button.Press(turn.Label("support.ask.plain"), new("support ask", community.Id, AskForSupporter.NoWords)),
            ],
            [new Button.Press(turn.Label("help.crisis"), new("crisis"))],
        ],
    };

    private static Reply Nowhere(Turn turn) => new(new Block.Paragraph(turn.Say("support.where")))
    {
        Buttons = [[new Button.Press(turn.Label("help.crisis"), new("crisis"))]],
    };

    private async Task<Reply> OwnAsync(Turn turn, SupportRequest own, CancellationToken cancel)
    {
        if (own is not { State: RequestState.Taken, TakerId: { } taker })
        {
            return new Reply(new Block.Paragraph(turn.Say("support.waiting", ("at", new Run.Moment(own.AskedAt, Precision.Time)))))
            {
                Buttons = [[new Button.Press(turn.Label("support.take-back.button"), new("support end", own.Id)), new Button.Press(turn.Label("help.crisis"), new("crisis"))]],
            };
        }

        var name = await people.FindAsync(taker, cancel) is { } supporter ? await talks.NameAsync(supporter, own.CommunityId, cancel) : "";
        var shown = name.Length > 0 ? turn.Speech.Own(name) : turn.Label("support.with.someone");

        return new Reply(
            new Block.Paragraph(turn.Say("support.with", ("name", new Run.Strong(shown)))),
            new Block.Note(turn.Say(own.HasRoom ? "support.say.taken.room" : "support.say.taken.how")))
        {
            Buttons = TalkButtons.ForAsker(own.Id, turn.Speech),
        };
    }
}
