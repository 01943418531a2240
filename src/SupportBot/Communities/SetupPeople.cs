using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Communities;

/// <summary>Shows a list of supporters or moderators by the names they gave themselves, with an invitation for one more.</summary>
internal sealed class SetupPeople(Part part, SetupDoor door, PartStore parts) : ICommand
{
    private const int MostShown = 8;
    private const int EndOfId = 16;
    private const string Invite = "invite";

    /// <summary>"invite" for a new invitation, or the end of the id of whoever comes off the list.</summary>
    private static readonly Parameter<string> Act = Parameter.Text("act", maxLength: EndOfId) with { Optional = true, Aside = true };

    private readonly string _name = NameOf(part);

    public CommandSpec Spec { get; } = new($"setup {NameOf(part)}", SetupDoor.Which, Act) { Needs = Needs.Administrator };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => door.PassAsync(turn, community => ShowAsync(turn, community, cancel), cancel);

    private async Task<Reply> ShowAsync(Turn turn, Community community, CancellationToken cancel)
    {
        var blocks = new List<Block> { new Block.Paragraph(turn.Say($"setup.{_name}.list")) };

        if (turn.Has(Act) && turn.Get(Act) is var act)
        {
            if (act == Invite)
            {
                var code = await parts.InviteAsync(community, part, turn.Now, cancel);
                blocks.Add(new Block.Paragraph(turn.Say("setup.invite.code", ("line", new Run.Strong($"/support join {code}")))));
            }
            else if ((await parts.AllAsync(community, part, cancel)).FirstOrDefault(one => act.Length == EndOfId && one.Person.Id.EndsWith(act, StringComparison.Ordinal)) is { Person: { } person })
            {
                await parts.RemoveAsync(community, person.Id, part, cancel);
            }
        }

        var all = await parts.AllAsync(community, part, cancel);
        blocks.Add(all.Count == 0
            ? new Block.Paragraph(turn.Say("setup.list.empty"))
            : new Block.Points([.. all.Take(MostShown).Select(one => (Words)turn.Speech.Own(one.Name))]));

        return new Reply([.. blocks])
        {
            Buttons =
            [
                [new Button.Press(turn.Label("setup.invite.button"), new($"setup {_name}", community.Id, Invite)) { Look = Look.Main }],
                .. all.Take(MostShown).Select(one => new Button.Press(turn.Label("setup.list.remove", ("name", Parameter.Shown(one.Name))), Remove(community, one.Person.Id))).Chunk(2),
            ],
        };
    }

    private CommandCall Remove(Community community, string personId) => new($"setup {_name}", community.Id, personId[^EndOfId..]);

    private static string NameOf(Part part) => part is Part.Moderator ? "moderators" : "supporters";
}
