using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Closing;

/// <summary>What everybody who agreed is told when the bot closes, or stays after all. Nothing in it is private.</summary>
internal static class ClosingReply
{
    /// <summary>That the bot closes, what can be done until then, and that help does not depend on it.</summary>
    public static Reply Closes(Instant at, Speech speech) => new(
        new Block.Paragraph(speech.Say("closing.closes", ("day", new Run.Moment(at, Precision.Day)))),
        new Block.Paragraph(speech.Say("closing.until-then")),
        new Block.Note(speech.Say("closing.lines")))
    {
        Language = speech.Language,
        Buttons =
        [
            [
                new Button.Press(speech.Label("privacy.export"), new("export")) { Look = Look.Main },
                new Button.Press(speech.Label("privacy.forget"), new("forget")) { Look = Look.Danger },
            ],
            [new Button.Press(speech.Label("help.crisis"), new("crisis"))],
        ],
    };

    /// <summary>That the bot stays.</summary>
    public static Reply Stays(Speech speech) => new(new Block.Paragraph(speech.Say("closing.stays"))) { Language = speech.Language };
}
