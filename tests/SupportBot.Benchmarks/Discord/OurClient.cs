using Microsoft.Extensions.Logging.Abstractions;
using SupportBot.Discord;
using SupportBot.Discord.Gateway;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Benchmarks.Discord;

/// <summary>A small bot on our client, the same as <c>peer/bot.js</c>. It starts as the shipped one does.</summary>
internal static class OurClient
{
    private static readonly string[] Tags = ["sleep", "work", "family", "health", "sport", "slow day"];

    private static readonly Component[] Buttons =
    [
        new(ComponentType.Row)
        {
            Components =
            [
                new(ComponentType.Button) { Style = ButtonStyle.Primary, Label = "Add a note", CustomId = "note:1" },
                new(ComponentType.Button) { Style = ButtonStyle.Secondary, Label = "Skip", CustomId = "skip:1" },
            ],
        },
    ];

    public static async Task<int> RunAsync(string api, string token)
    {
        var options = new DiscordOptions { Token = token, ApiBaseUrl = new(api), RequestsPerSecond = 10_000 };
        using var rest = new RestClient(options, TimeProvider.System, NullLogger<RestClient>.Instance);
        var answers = new InteractionApi(rest, TimeProvider.System);
        var calls = new DiscordApi(rest);
        await ClientWarmUp.RunAsync();
        await calls.GetGatewayAsync(CancellationToken.None);
        using var starts = new SessionStarts(calls, TimeProvider.System, NullLogger<SessionStarts>.Instance);
        using var dispatcher = new Dispatcher(
            (received, cancel) => AnswerAsync(answers, received, cancel), options, TimeProvider.System, NullLogger<Dispatcher>.Instance);
        var shard = new GatewayClient(new(token, 0, 1, Compress: false), starts, dispatcher.Take, TimeProvider.System, NullLogger<GatewayClient>.Instance);
        _ = shard.Ready.ContinueWith(_ => Console.WriteLine("READY"), TaskScheduler.Default);
        await shard.RunAsync(CancellationToken.None);

        return 0;
    }

    private static Task AnswerAsync(InteractionApi answers, Received received, CancellationToken cancel)
    {
        var content = received.Interaction.Data!;

        return received.Interaction.Type switch
        {
            InteractionType.Command => answers.AnswerAsync(
                received,
                new()
                {
                    Content = $"Saved: mood {content.Options?.FirstOrDefault(option => option.Name is "mood")?.Text} of 10. Thank you for checking in.",
                    Flags = MessageFlags.Ephemeral,
                    Components = Buttons,
                },
                inPlace: false,
                cancel),
            InteractionType.Component => answers.AnswerAsync(received, new() { Content = "Noted, thank you.", Components = [] }, inPlace: true, cancel),
            InteractionType.Autocomplete => answers.SuggestAsync(received, Suggest(content), cancel),
            _ => answers.AnswerAsync(
                received, new() { Content = "Your note is saved.", Flags = MessageFlags.Ephemeral }, inPlace: false, cancel),
        };
    }

    private static Suggestions Suggest(InteractionContent content)
    {
        var typed = content.Options?.FirstOrDefault(option => option.Focused)?.Text ?? "";

        return new([.. Tags.Where(tag => tag.StartsWith(typed, StringComparison.Ordinal)).Select(tag => new Suggestion(tag, tag))]);
    }
}
