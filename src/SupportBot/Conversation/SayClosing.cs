using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Conversation;

/// <summary>Says that the bot will close, in place of what it no longer does and above what tells of it.</summary>
internal static class SayClosing
{
    /// <summary>Whether a command still runs once the bot has said that it will close.</summary>
    public static bool Runs(CommandSpec spec) => spec.Needs is Needs.Nothing or Needs.Person || spec.LastsToTheEnd;

    /// <summary>The answer in place of a command.</summary>
    public static Reply InPlace(Instant at, Speech speech) => new(
        new Block.Paragraph(speech.Say("closing.gate", ("day", new Run.Moment(at, Precision.Day)))),
        new Block.Note(speech.Say("closing.still")))
    {
        Buttons =
        [
            [
                new Button.Press(speech.Label("privacy.export"), new("export")) { Look = Look.Main },
                new Button.Press(speech.Label("consent.learn"), new("learn")),
            ],
            [new Button.Press(speech.Label("help.crisis"), new("crisis"))],
        ],
        Placement = Placement.Below,
    };

    /// <summary>The line above an answer; nothing while the bot stays.</summary>
    public static IReadOnlyList<Block> Above(Instant? at, Speech speech) => at is { } day
        ? [new Block.Paragraph(speech.Say("closing.closes", ("day", new Run.Moment(day, Precision.Day))))]
        : [];
}
