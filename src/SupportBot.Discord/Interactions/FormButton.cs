using SupportBot.Dialogue;

namespace SupportBot.Discord;

/// <summary>A form can only be opened in answer to a press, and at once; later a button has to open it.</summary>
internal static class FormButton
{
    public static Reply InsteadOf(Reply reply) => reply.Form is not { } form
        ? reply
        : reply with
        {
            Form = null,
            Blocks = [.. reply.Blocks, new Block.Paragraph([new Run.Strong(form.Title)])],
            Buttons = [[new Button.Press(form.Title, form.Resume) { Look = Dialogue.Look.Main }], .. reply.Buttons],
        };
}
