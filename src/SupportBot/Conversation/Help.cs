using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Conversation;

/// <summary>Says what the bot can do, by need.</summary>
internal sealed class Help(ClosingDay closing, KnownCommunities communities) : ICommand
{
    private static readonly Parameter<string> Topic = Parameter.Text("topic", maxLength: 100) with { Optional = true, Rest = true };

    public CommandSpec Spec { get; } = new("help", Topic) { Needs = Needs.Nothing, AlsoCalled = ["start"] };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => Task.FromResult(
        new Reply(
        [
            .. SayClosing.Above(closing.At, turn.Speech),
            new Block.Heading(turn.Say("help.title")),
            new Block.Paragraph(turn.Say("help.now")),
            new Block.Paragraph(turn.Say("help.daily")),
            new Block.Paragraph(turn.Say("help.treatment")),
            .. Support(turn),
            new Block.Paragraph(turn.Say("help.yours")),
            new Block.Note(turn.Say("help.limits")),
        ])
        {
            Buttons =
            [
                [new Button.Press(turn.Label("help.check-in"), new("checkin")) { Look = Look.Main }, new Button.Press(turn.Label("help.learn"), new("learn"))],
                [new Button.Press(turn.Label("help.crisis"), new("crisis"))],
            ],
        });

    /// <summary>Only where somebody can be asked; in private it may be in a group of theirs.</summary>
    private IEnumerable<Block> Support(Turn turn)
    {
        if (communities.TakesRequests(turn.Update)) yield return new Block.Paragraph(turn.Say("help.support"));
        else if (turn.Update.Community is null && communities.AnyTakesRequests(turn.Update.From.Platform)) yield return new Block.Paragraph(turn.Say("help.support-elsewhere"));
    }
}
