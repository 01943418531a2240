using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SupportBot.Discord.Gateway;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>
/// Reads an interaction and answers it once, to nobody, before the first one comes: the code is compiled then, and nobody
/// waits for it. Nothing leaves the process.
/// </summary>
internal static class ClientWarmUp
{
    private const string Sample = """
        {"t":"INTERACTION_CREATE","s":1,"op":0,"d":{"id":"1","application_id":"1","type":2,"token":"t","version":1,"channel_id":"1","context":0,
        "guild_id":"1","locale":"en-US","member":{"user":{"id":"1"},"permissions":"0"},"message":{"id":"1","flags":64},
        "data":{"id":"1","name":"help","custom_id":"help","values":["a"],"options":[{"name":"a","type":3,"value":"a","focused":true}],
        "components":[{"type":18,"component":{"type":4,"custom_id":"a","value":"a"}}]}}}
        """;

    /// <summary>An interaction such as Discord sends.</summary>
    public static Interaction Read() =>
        JsonSerializer.Deserialize(Frame.Read(Encoding.UTF8.GetBytes(Sample)).Content.Span, WireJson.Default.Interaction)!;

    /// <summary>Answers one.</summary>
    public static async Task RunAsync()
    {
        var interaction = Read();
        DiscordMetrics.Received(interaction.Type, count: 0);
        _ = Bodies.Of(new Callback<Deferral>(CallbackType.DeferredMessage, new(0)), WireJson.Default.DeferralCallback, []);
        _ = Bodies.Of(new Callback<Suggestions>(CallbackType.Suggestions, new([new("a", "a")])), WireJson.Default.SuggestionsCallback, []);
        var options = new DiscordOptions { ApiBaseUrl = new("http://localhost/") };
        using var rest = new RestClient(options, TimeProvider.System, NullLogger<RestClient>.Instance, DiscordHttp.ToNobody());
        var answers = new InteractionApi(rest, TimeProvider.System);
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var dispatcher = new Dispatcher(
            async (received, cancel) =>
            {
                try
                {
                    await answers.AnswerAsync(received, new() { Content = "a" }, inPlace: false, cancel);
                }
                finally
                {
                    answered.SetResult();
                }
            },
            options,
            TimeProvider.System,
            NullLogger<Dispatcher>.Instance);
        dispatcher.Start(interaction);
        await answered.Task;
    }
}
