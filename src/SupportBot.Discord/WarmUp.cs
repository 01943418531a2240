using SupportBot.Dialogue;
using SupportBot.Discord.Look;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>
/// Does once what an interaction needs, from its frame to the answer, before the first one comes: the code is compiled
/// then, and nobody waits for it. Nothing leaves the process.
/// </summary>
internal static class WarmUp
{
    private static readonly Reply Answer = new(new Block.Heading("A"), new Block.Paragraph("*a*"), new Block.Points(["a"]), new Block.Note("a"))
    {
        Buttons = [[new Button.Press("A", new("help"))]],
    };

    public static async Task RunAsync()
    {
        _ = DiscordUpdates.Translate(ClientWarmUp.Read(), _ => []);
        var messages = DiscordRenderer.Render(Answer, onlyForOne: true);
        _ = Bodies.Of(new Callback<OutgoingMessage>(CallbackType.Message, messages[0]), WireJson.Default.MessageCallback, []);
        var form = FormLook.Of(new("a", "A", [new("a", "A", FieldKind.Choice) { Options = [new("a", "A"), new("b", "B")] }]));
        _ = Bodies.Of(new Callback<Modal>(CallbackType.Modal, form), WireJson.Default.ModalCallback, []);
        await ClientWarmUp.RunAsync();
    }
}
