using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SupportBot.Simulators.Discord.Checks;
using SupportBot.Simulators.Discord.Rest;

namespace SupportBot.Simulators.Discord.Interactions;

/// <summary>The first answer to an interaction: within three seconds, once, and of a type that fits.</summary>
internal sealed class CallbackCall(SentInteractions sent, AnswerMessages messages, Rules rules, Journal journal, TimeProvider clock)
{
    private const int Message = 4;
    private const int Deferred = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Suggestions = 8;
    private const int Modal = 9;

    public async Task AnswerAsync(Exchange exchange, ulong id, string token)
    {
        if (!await exchange.ReadAsync()) return;

        if (sent.Find(id, token) is not { } interaction)
        {
            await exchange.RefuseAsync(404, 10062, "Unknown interaction");

            return;
        }

        if (!interaction.IsTaken && clock.GetElapsedTime(interaction.SentAt) > rules.AnswerWithin)
        {
            interaction.Refusal ??= "late";
            journal.Note("late callback");
            await exchange.RefuseAsync(404, 10062, "Unknown interaction");

            return;
        }

        var errors = new FormErrors();
        var (type, flags, isEmpty) = Check(interaction, exchange.Body, errors);

        if (errors.Any)
        {
            interaction.Refusal = errors.Root!.ToJsonString();
            await exchange.RefuseAsync(errors);
        }
        else if (isEmpty)
        {
            interaction.Refusal = "empty";
            await exchange.RefuseAsync(400, 50006, "Cannot send an empty message");
        }
        else if (!interaction.TakeFirst())
        {
            await exchange.RefuseAsync(400, 40060, "Interaction has already been acknowledged.");
        }
        else
        {
            Accept(interaction, type, flags, exchange.Body);
            await ConfirmAsync(exchange, interaction, type);
        }
    }

    private static (int Type, int Flags, bool IsEmpty) Check(SentInteraction interaction, RequestBody body, FormErrors errors)
    {
        var form = body.Form(errors);
        var type = form.IsObject() ? (int)(form.Whole("type", 1, 12, required: true) ?? 0) : 0;

        if (errors.Any) return default;

        if (!Fits(interaction, type))
        {
            form.Refuse("type", "INTERACTION_CALLBACK_TYPE_INVALID",
                $"Callback type {type} is not valid for interaction type {interaction.Type}");

            return default;
        }

        if (form.Inner("data", required: type is Message or Suggestions or Modal) is not { } content) return (type, 0, false);

        const int OfMessage = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral | MessageFlags.ComponentsV2
            | MessageFlags.SuppressNotifications | MessageFlags.Voice;
        int flags = 0;
        var isEmpty = false;

        switch (type)
        {
            case Message:
                (flags, isEmpty) = new MessageCheck(OfMessage, body.FileNames).Run(content);
                break;
            case Deferred:
                (flags, _) = new MessageCheck(MessageFlags.Ephemeral, body.FileNames) { IsDeferral = true, IsEdit = true }.Run(content);
                break;
            case Update:
                (flags, _) = new MessageCheck(OfMessage, body.FileNames)
                {
                    IsEdit = true,
                    AlreadyV2 = ((interaction.Source?.Flags ?? 0) & MessageFlags.ComponentsV2) != 0,
                    Kept = AnswerMessages.AttachmentsOf(interaction.Source),
                }.Run(content);
                break;
            case Suggestions:
                ChoiceCheck.Suggestions(content);
                break;
            case Modal:
                ComponentCheck.Modal(content);
                break;
        }

        return (type, flags, isEmpty);
    }

    private static bool Fits(SentInteraction interaction, int type) => interaction.Type switch
    {
        2 => type is Message or Deferred or Modal or 12,
        3 => type is Message or Deferred or DeferredUpdate or Update or Modal or 12,
        4 => type is Suggestions,
        5 => type is Message or Deferred || (interaction.Source is not null && type is DeferredUpdate or Update),
        _ => type is 1,
    };

    private void Accept(SentInteraction interaction, int type, int flags, RequestBody body)
    {
        var content = body.Json.TryGetProperty("data", out var given) && given.ValueKind is JsonValueKind.Object ? given : default;
        interaction.IsEphemeral = (flags & MessageFlags.Ephemeral) != 0;
        interaction.IsLoading = type is Deferred;

        if (type is Message or Deferred)
            interaction.Original = messages.Add(interaction, type is Deferred ? flags | MessageFlags.Loading : flags, content, body.Files);
        else if (type is DeferredUpdate or Update)
            interaction.Original = interaction.Source!.Id;

        if (type is Update) messages.Change(interaction, interaction.Source!, flags, content, body.Files);

        interaction.Answer(
            type,
            content.ValueKind is JsonValueKind.Object ? JsonNode.Parse(content.GetRawText())!.AsObject() : null,
            clock.GetTimestamp());
        journal.Note("answered");
        journal.Note($"answered {type}");
    }

    private async Task ConfirmAsync(Exchange exchange, SentInteraction interaction, int type)
    {
        if (!exchange.Request.Query.TryGetValue("with_response", out var wanted) || wanted.ToString() is not ("true" or "1"))
        {
            await exchange.AnswerAsync(204, null);

            return;
        }

        var resource = new JsonObject { ["type"] = type };

        if (type is Message or Update) resource["message"] = messages.JsonOf(interaction.Original!.Value);

        await exchange.AnswerAsync(200, new JsonObject
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = $"{interaction.Id}",
                ["type"] = interaction.Type,
                ["response_message_id"] = interaction.Original is { } id ? $"{id}" : null,
                ["response_message_loading"] = interaction.IsLoading,
                ["response_message_ephemeral"] = interaction.IsEphemeral,
            },
            ["resource"] = resource,
        });
    }
}
