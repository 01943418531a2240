using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>Asks those on duty, with a line of text or without. The text is read by whoever takes it, and by nobody before.</summary>
internal sealed class AskForSupporter(
    CommunityStore communities, Standings standings, RequestStore requests, DutyStore duty, PersonStore people, Rooms rooms, IEnumerable<ICommunities> platforms, Phrases phrases, SupportBell bell) : ICommand
{
    /// <summary>Stands for no text.</summary>
    public const string NoWords = "-";

    private static readonly Parameter<string> Which = Parameter.Text("community", maxLength: 16);
    private static readonly Parameter<string> Words = Parameter.Text("text", maxLength: 500) with { Rest = true };

    public CommandSpec Spec { get; } = new("support ask", Which, Words);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await communities.FindAsync(turn.Get(Which), cancel) is not { } community || !await standings.IsMemberAsync(turn, community, cancel)) return TalkDoor.Over(turn);
        if (!community.Choices.TakesRequests) return ShowSupport.Closed(turn);

        var isPrivate = turn.Update.Place is ChatPlace.Private;
        if (rooms.AreOn(community.Platform) && isPrivate) return new Reply(new Block.Paragraph(turn.Say("support.where")));

        var id = turn.NewId()[..16];
        if (await requests.OpenOfAsync(turn.Person, cancel) is { } open && open.Id != id) return Asked(turn, open.Id, "support.asked.already");

        var ids = await duty.WithRoomAsync(community.Id, turn.Person.Id, turn.Now, cancel);
        if (ids.Count == 0) return ShowSupport.Nobody(turn, community);

        var words = turn.Get(Words) is NoWords ? "" : turn.Get(Words);
        var rows = new List<MessageRow>();

        foreach (var one in ids)
        {
            if (await people.FindAsync(one, cancel) is { } supporter) rows.Add(MessageRow.For(supporter, new(MessageKind.Asked, id, community.Id), $"{id}-asked-{one}", turn.Now));
        }

        await requests.AskAsync(turn.Person, id, community.Id, new(words, isPrivate ? null : turn.Update.From.Chat, null), rows, turn.Now, cancel);
        bell.Ring();
        await AnnounceAsync(community, id, cancel);

        return Asked(turn, id, "support.asked");
    }

    private static Reply Asked(Turn turn, string id, string key) => new(new Block.Paragraph(turn.Say(key)), new Block.Note(turn.Say("support.limits")))
    {
        Buttons = [[new Button.Press(turn.Label("support.take-back.button"), new("support end", id)), new Button.Press(turn.Label("help.crisis"), new("crisis"))]],
    };

    /// <summary>In the channel it only says that somebody asks. Those on duty are told by themselves, whether this arrives or not.</summary>
    private async Task AnnounceAsync(Community community, string id, CancellationToken cancel)
    {
        if (community.Choices.RequestsIn is not { } chat || platforms.FirstOrDefault(one => one.Platform == community.Platform) is not { } platform) return;

        var speech = phrases.In(Phrases.Complete);

        try
        {
            await platform.PostAsync(
                chat,
                new Reply(new Block.Paragraph(speech.Say("support.say.asked")))
                {
                    Audience = Audience.Everyone,
                    Buttons = [[new Button.Press(speech.Label("support.take.button"), new("support take", id))]],
                },
                $"ask-{id}",
                cancel);
        }
        catch (Exception away) when (away is PlatformUnavailableException or PersonUnreachableException)
        {
            // The supporters on duty are asked in any case.
        }
    }
}
