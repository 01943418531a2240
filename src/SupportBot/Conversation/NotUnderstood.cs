using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Conversation;

/// <summary>What is said where the bot cannot use what somebody wrote or pressed.</summary>
internal static class NotUnderstood
{
    /// <summary>Says that a line could not be used, and why.</summary>
    public static Reply Refuse(Mistake mistake, Speech speech) => new(new Block.Paragraph(speech.Say(mistake))) { Understood = false };

    /// <summary>Says that a button belongs to something that is over.</summary>
    public static Reply Stale(Speech speech) => new(new Block.Paragraph(speech.Say("fill.stale"))) { Placement = Placement.Below };

    /// <summary>Says that only text can be read.</summary>
    public static Reply NoText(Speech speech) => new(new Block.Paragraph(speech.Say("unknown.no-text"))) { Understood = false };

    /// <summary>Says that there is no such command, and which one may be meant.</summary>
    public static Reply Unknown(string name, CommandBook book, Speech speech)
    {
        var near = book.All.Select(command => command.Spec).Where(spec => spec.Offered).Select(spec => spec.Name)
            .OrderBy(other => Nearness.Distance(name, other)).First();

        return Nearness.Distance(name, near) <= 2
            ? new Reply(new Block.Paragraph(speech.Say("unknown.near", ("given", Parameter.Shown(name)), ("near", near))))
            {
                Buttons = [[new Button.Press($"/{near}", new(near)), new Button.Press("/help", new("help"))]],
                Understood = false,
            }
            : new Reply(new Block.Paragraph(speech.Say("unknown.command", ("given", Parameter.Shown(name)))))
            {
                Buttons = [[new Button.Press("/help", new("help"))]],
                Understood = false,
            };
    }

    /// <summary>Says that nothing was asked for, and that nobody reads along.</summary>
    public static Reply NothingAsked(Speech speech) => new(new Block.Paragraph(speech.Say("unknown.text")), new Block.Note(speech.Say("unknown.nobody")))
    {
        Buttons = [[new Button.Press("/checkin", new("checkin")), new Button.Press("/crisis", new("crisis")), new Button.Press("/help", new("help"))]],
        Understood = false,
    };
}
