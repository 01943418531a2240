using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Communities;

/// <summary>Takes up an invitation to be a supporter or moderator: <c>/support join bcdf-2345</c>.</summary>
internal sealed class JoinCommunity(PartStore parts, CommunityStore store, Standings standings) : ICommand
{
    private static readonly Parameter<string> Code = Parameter.Text("code", maxLength: 20);
    private static readonly Parameter<string> Name = Parameter.Text("name", maxLength: 24) with { Rest = true };

    public CommandSpec Spec { get; } = new("support join", Code, Name) { Key = "setup.join" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await parts.JoinAsync(turn.Person, turn.Get(Code), turn.Get(Name), turn.Now, cancel) is not var (id, part) || await store.FindAsync(id, cancel) is not { } community)
        {
            return new Reply(new Block.Paragraph(turn.Say("setup.join.wrong"))) { Understood = false };
        }

        var isThere = part is Part.Moderator || await standings.IsSupporterAsync(turn, community, cancel);

        return new Reply(new Block.Paragraph(turn.Say(part is Part.Moderator ? "setup.join.moderator" : isThere ? "setup.join.supporter" : "setup.join.not-there")))
        {
            Buttons = part is Part.Supporter && isThere ? [[new Button.Press(turn.Label("setup.join.next"), new("support"))]] : [],
        };
    }
}
