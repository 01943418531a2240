using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>"I need backup": moderators are told, others on duty are asked to take over, and what to do meanwhile is shown.</summary>
internal sealed class AskForBackup(TalkDoor door, Talks talks, CommunityStore communities, Moderators moderators) : ICommand
{
    public CommandSpec Spec { get; } = new("support backup", TalkDoor.Which);

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(
        turn,
        Side.Supporter,
        async request =>
        {
            var asked = await talks.OfferAsync(turn.Person, request, turn.Now, cancel) is > 0;
            var name = await talks.NameAsync(turn.Person, request.CommunityId, cancel);
            var told = await communities.FindAsync(request.CommunityId, cancel) is { } community
                && await moderators.TellAsync(community, speech => Said(speech, name), $"b-{turn.NewId()[..16]}", cancel);

            return new Reply(
                new Block.Paragraph(turn.Say(asked || told ? "support.backup.asked" : "support.backup.nobody")),
                new Block.Paragraph(turn.Say("support.urgent.first")),
                new Block.Points([turn.Say("support.urgent.lines"), turn.Say("support.urgent.stay"), turn.Say("support.urgent.not")]))
            {
                Buttons = TalkButtons.ForSupporter(request.Id, turn.Speech),
            };
        },
        cancel);

    private static Reply Said(Speech speech, string name) => new(new Block.Paragraph(speech.Say("support.backup.say", ("name", speech.Own(name)))));
}
