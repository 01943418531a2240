using System.Text.Json.Serialization.Metadata;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Rest;

/// <summary>The calls that answer an interaction. They need no token but the interaction's own.</summary>
internal sealed class InteractionApi(RestClient rest, TimeProvider clock)
{
    /// <summary>How long the first answer may take; Discord allows 3 seconds, and the way there takes some.</summary>
    public static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(2.8);

    public Task AnswerAsync(Received received, OutgoingMessage message, bool inPlace, CancellationToken cancel) => FirstAsync(
        received,
        new Callback<OutgoingMessage>(inPlace ? CallbackType.Update : CallbackType.Message, message),
        WireJson.Default.MessageCallback,
        message.Files,
        cancel);

    public Task DeferAsync(Received received, bool inPlace, int flags, CancellationToken cancel) => FirstAsync(
        received,
        new Callback<Deferral>(inPlace ? CallbackType.DeferredUpdate : CallbackType.DeferredMessage, inPlace ? null : new(flags)),
        WireJson.Default.DeferralCallback,
        [],
        cancel);

    public Task OpenAsync(Received received, Modal modal, CancellationToken cancel) => FirstAsync(
        received, new Callback<Modal>(CallbackType.Modal, modal), WireJson.Default.ModalCallback, [], cancel);

    public Task SuggestAsync(Received received, Suggestions suggestions, CancellationToken cancel) => FirstAsync(
        received, new Callback<Suggestions>(CallbackType.Suggestions, suggestions), WireJson.Default.SuggestionsCallback, [], cancel);

    /// <summary>Changes the first answer.</summary>
    public Task EditAsync(Interaction interaction, OutgoingMessage message, CancellationToken cancel) => rest.SendAsync<PostedMessage>(
        new(HttpMethod.Patch, "webhooks/messages", interaction.Token,
            $"webhooks/{interaction.ApplicationId}/{interaction.Token}/messages/@original")
        { NeedsToken = false },
        Bodies.Of(message, WireJson.Default.OutgoingMessage, message.Files),
        null,
        cancel);

    /// <summary>Adds a message below. Not repeated once it may have arrived.</summary>
    public Task AddAsync(Interaction interaction, OutgoingMessage message, CancellationToken cancel) => rest.SendAsync<PostedMessage>(
        new(HttpMethod.Post, "webhooks", interaction.Token, $"webhooks/{interaction.ApplicationId}/{interaction.Token}")
        {
            NeedsToken = false,
            IsSafe = false,
        },
        Bodies.Of(message, WireJson.Default.OutgoingMessage, message.Files),
        null,
        cancel);

    private Task<PostedMessage?> FirstAsync<T>(
        Received received, Callback<T> callback, JsonTypeInfo<Callback<T>> type, IReadOnlyList<Upload> files, CancellationToken cancel) =>
        rest.SendAsync<PostedMessage>(
            new(HttpMethod.Post, "interactions/callback", received.Interaction.Id,
                $"interactions/{received.Interaction.Id}/{received.Interaction.Token}/callback")
            {
                NeedsToken = false,
                IsFirstAnswer = true,
                Budget = FirstAnswerWithin - clock.GetElapsedTime(received.At),
            },
            Bodies.Of(callback, type, files),
            null,
            cancel);
}
