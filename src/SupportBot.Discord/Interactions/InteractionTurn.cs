using SupportBot.Dialogue;
using SupportBot.Discord.Look;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>Answers one interaction: at once when the bot is quick, with "thinking" first when it takes longer.</summary>
internal sealed class InteractionTurn(IConversations conversations, InteractionApi api, MenuOptions menu, DmChannels channels, TimeProvider clock)
{
    /// <summary>How long the bot may think before the member is told to wait. Discord gives three seconds in all.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1.8);

    public async Task AnswerAsync(Received received, CancellationToken cancel)
    {
        var interaction = received.Interaction;

        if (interaction.Type is InteractionType.Autocomplete)
        {
            await api.SuggestAsync(received, menu.Suggest(interaction), cancel);

            return;
        }

        if (DiscordUpdates.Translate(interaction, menu.OptionsOf) is not { } update) return;

        channels.Saw(interaction);
        var answer = conversations.AnswerAsync(update, cancel);

        if (await IsQuickAsync(answer, received, cancel)) await ShowAsync(received, await answer, cancel);
        else await ShowLaterAsync(received, answer, cancel);
    }

    private async Task<bool> IsQuickAsync(Task<Reply> answer, Received received, CancellationToken cancel)
    {
        if (answer.IsCompleted) return true;

        var left = Quick - clock.GetElapsedTime(received.At);

        if (left <= TimeSpan.Zero) return false;

        try
        {
            await answer.WaitAsync(left, clock, cancel);

            return true;
        }
        catch (TimeoutException)
        {
            return answer.IsCompleted;
        }
    }

    private async Task ShowAsync(Received received, Reply reply, CancellationToken cancel)
    {
        if (reply.Form is { } form)
        {
            await api.OpenAsync(received, FormLook.Of(form), cancel);

            return;
        }

        var place = AnswerPlace.Of(received.Interaction, reply);
        var messages = DiscordRenderer.Render(reply, place.OnlyForOne);
        await api.AnswerAsync(received, place.Fit(messages[0], received.Interaction), place.InPlace, cancel);

        foreach (var message in messages.Skip(1)) await api.AddAsync(received.Interaction, message, cancel);
    }

    private async Task ShowLaterAsync(Received received, Task<Reply> answer, CancellationToken cancel)
    {
        var interaction = received.Interaction;
        var waiting = AnswerPlace.WhileWaiting(interaction);
        DiscordMetrics.Deferred();
        await api.DeferAsync(received, waiting.InPlace, waiting.OnlyForOne ? MessageFlags.Ephemeral : 0, cancel);
        var reply = FormButton.InsteadOf(await answer);
        var messages = DiscordRenderer.Render(reply, waiting.OnlyForOne);
        var isBelow = waiting.InPlace && !AnswerPlace.Of(interaction, reply).InPlace;

        if (!isBelow) await api.EditAsync(interaction, waiting.Fit(messages[0], interaction) with { Flags = MessageFlags.ComponentsV2 }, cancel);

        foreach (var message in messages.Skip(isBelow ? 0 : 1)) await api.AddAsync(interaction, message, cancel);
    }
}
