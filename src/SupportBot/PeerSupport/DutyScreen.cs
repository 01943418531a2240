using System.Globalization;
using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>What a supporter sees: whether they are on duty, whom they are with, and how much it was lately. Nobody else sees it.</summary>
internal sealed class DutyScreen(DutyStore duty, RequestStore requests, TakenStore taken)
{
    /// <summary>The screen, below a sentence if there is one.</summary>
    public async Task<Reply> OfAsync(Turn turn, Community community, string? key, CancellationToken cancel)
    {
        var set = await duty.OfAsync(turn.Person, community.Id, cancel);
        var isOn = set is var (until, _) && until > turn.Now;
        var open = await requests.TakenByAsync(turn.Person, cancel);
        var count = await taken.CountAsync(turn.Person, turn.Now, cancel);
        var most = set?.Most ?? DutyStore.MostTalks;

        return new Reply(
        [
            .. key is null ? [] : (Block[])[new Block.Paragraph(turn.Say(key))],
            new Block.Paragraph(isOn ? turn.Say("support.duty.on", ("until", new Run.Moment(set!.Value.Until, Precision.Time))) : turn.Say("support.duty.off")),
            new Block.Facts(
            [
                new(turn.Label("support.duty.open"), turn.Say("support.duty.of", ("open", $"{open.Count}"), ("most", $"{most}"))),
                new(turn.Label("support.duty.week"), turn.Say("support.duty.count", ("count", $"{count}"))),
            ]),
            new Block.Note(turn.Say("support.care.enough")),
        ])
        {
            Buttons =
            [
                isOn ? [Set(turn, community, "0")] : [Set(turn, community, "2"), Set(turn, community, "4"), Set(turn, community, "8")],
                .. open.Select(one => (IReadOnlyList<Button>)[new Button.Press(turn.Label("support.duty.talk", ("number", $"{one.Number}")), new("support turn", one.Id))]),
                [new Button.Press(turn.Label("support.guide.button"), new("support guide", "")), new Button.Press(turn.Label("support.urgent.button"), new("support urgent", ""))],
                [new Button.Press(turn.Label("support.myself.button"), new("support ask", community.Id))],
                [.. set is null ? [] : Enumerable.Range(1, 3).Where(number => number != most).Select(number => Most(turn, community, number))],
            ],
        };
    }

    private static Button.Press Set(Turn turn, Community community, string hours) =>
        new(turn.Label($"support.duty.for.{hours}"), new("support duty", community.Id, hours)) { Look = hours == "0" ? Look.Plain : Look.Main };

    private static Button.Press Most(Turn turn, Community community, int number) =>
        new Button.Press(turn.Label("support.duty.most", ("count", $"{number}")), new("support most", community.Id, number.ToString(CultureInfo.InvariantCulture)));
}
