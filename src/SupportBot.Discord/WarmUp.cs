using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SupportBot.Dialogue;
using SupportBot.Discord.Gateway;
using SupportBot.Discord.Look;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>
/// Reads, renders and writes once what an interaction needs, before the first one comes: the code is compiled then, and
/// nobody waits for it. Nothing is sent.
/// </summary>
internal static class WarmUp
{
    private const string Sample = """
        {"t":"INTERACTION_CREATE","s":1,"op":0,"d":{"id":"1","application_id":"1","type":2,"token":"t","version":1,"channel_id":"1","context":0,
        "guild_id":"1","locale":"en-US","member":{"user":{"id":"1"},"permissions":"0"},"message":{"id":"1","flags":64},
        "data":{"id":"1","name":"help","custom_id":"help","values":["a"],"options":[{"name":"a","type":3,"value":"a","focused":true}],
        "components":[{"type":18,"component":{"type":4,"custom_id":"a","value":"a"}}]}}}
        """;

    private static readonly Reply Answer = new(new Block.Heading("A"), new Block.Paragraph("*a*"), new Block.Points(["a"]), new Block.Note("a"))
    {
        Buttons = [[new Button.Press("A", new("help"))]],
    };

    public static async Task RunAsync()
    {
        var frame = Frame.Read(Encoding.UTF8.GetBytes(Sample));
        var interaction = JsonSerializer.Deserialize(frame.Content.Span, WireJson.Default.Interaction)!;
        DiscordMetrics.Received(interaction.Type, count: 0);
        _ = DiscordUpdates.Translate(interaction, _ => []);
        var messages = DiscordRenderer.Render(Answer, onlyForOne: true);
        _ = Bodies.Of(new Callback<OutgoingMessage>(CallbackType.Message, messages[0]), WireJson.Default.MessageCallback, []);
        _ = Bodies.Of(new Callback<Deferral>(CallbackType.DeferredMessage, new(0)), WireJson.Default.DeferralCallback, []);
        _ = Bodies.Of(new Callback<Suggestions>(CallbackType.Suggestions, new([new("a", "a")])), WireJson.Default.SuggestionsCallback, []);
        var form = FormLook.Of(new("a", "A", [new("a", "A", FieldKind.Choice) { Options = [new("a", "A"), new("b", "B")] }]));
        _ = Bodies.Of(new Callback<Modal>(CallbackType.Modal, form), WireJson.Default.ModalCallback, []);
        await DispatchAsync(interaction);
    }

    private static async Task DispatchAsync(Interaction interaction)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var dispatcher = new Dispatcher(
            async (_, _) =>
            {
                await Task.Yield();
                answered.SetResult();
            },
            new(),
            TimeProvider.System,
            NullLogger<Dispatcher>.Instance);
        dispatcher.Start(interaction);
        await answered.Task;
    }
}
