using SupportBot.Simulators.Discord.Checks;
using SupportBot.Simulators.Discord.Rest;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Simulators.Discord.Interactions;

/// <summary>What can be said after the first answer, for fifteen minutes: change it, add to it, take it back.</summary>
internal sealed class FollowUpCalls(
    SentInteractions sent, AnswerMessages messages, DiscordWorld world, Rules rules, Journal journal, ulong application, TimeProvider clock)
{
    private const int Flags = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;

    public async Task AddAsync(Exchange exchange, ulong application, string token)
    {
        if (await FindAsync(exchange, application, token) is not { } interaction || !await exchange.ReadAsync()) return;

        var errors = new FormErrors();
        var check = new MessageCheck(Flags | MessageFlags.Ephemeral | MessageFlags.SuppressNotifications, exchange.Body.FileNames);
        var (flags, isEmpty) = check.Run(exchange.Body.Form(errors));

        if (errors.Any)
        {
            await exchange.RefuseAsync(errors);
        }
        else if (isEmpty)
        {
            await exchange.RefuseAsync(400, 50006, "Cannot send an empty message");
        }
        else if (interaction.OnlyUserInstall && ++interaction.FollowUps > 5)
        {
            await exchange.RefuseAsync(400, 40094, "This interaction has hit the maximum number of follow up messages");
        }
        else if (interaction is { IsLoading: true, Original: { } original })
        {
            journal.Note("follow up used as an edit");
            messages.Change(interaction, world.FindMessage(original)!, flags, exchange.Body.Json, exchange.Body.Files);
            await exchange.AnswerAsync(200, messages.JsonOf(original));
        }
        else
        {
            var id = messages.Add(interaction, flags, exchange.Body.Json, exchange.Body.Files);
            await exchange.AnswerAsync(200, messages.JsonOf(id));
        }
    }

    public async Task OnMessageAsync(Exchange exchange, ulong application, string token, string message)
    {
        if (await FindAsync(exchange, application, token) is not { } interaction) return;

        var id = message is "@original" ? interaction.Original : ulong.TryParse(message, out var number) ? number : null;

        if (id is null || world.FindMessage(id.Value) is not { } found || found.ChannelId != interaction.Where.Id)
        {
            await exchange.RefuseAsync(404, 10008, "Unknown Message");
        }
        else if (exchange.Request.Method is "GET")
        {
            await exchange.AnswerAsync(200, messages.JsonOf(found.Id));
        }
        else if (exchange.Request.Method is "DELETE")
        {
            world.Delete(found.Id);
            interaction.Show();
            await exchange.AnswerAsync(204, null);
        }
        else
        {
            await EditAsync(exchange, interaction, found);
        }
    }

    private async Task EditAsync(Exchange exchange, SentInteraction interaction, Message message)
    {
        if (!await exchange.ReadAsync()) return;

        var errors = new FormErrors();
        var (flags, _) = new MessageCheck(Flags, exchange.Body.FileNames)
        {
            IsEdit = true,
            AlreadyV2 = (message.Flags & MessageFlags.ComponentsV2) != 0,
            Kept = AnswerMessages.AttachmentsOf(message),
        }.Run(exchange.Body.Form(errors));

        if (errors.Any)
        {
            await exchange.RefuseAsync(errors);

            return;
        }

        messages.Change(interaction, message, flags, exchange.Body.Json, exchange.Body.Files);
        await exchange.AnswerAsync(200, messages.JsonOf(message.Id));
    }

    private async Task<SentInteraction?> FindAsync(Exchange exchange, ulong asked, string token)
    {
        var interaction = sent.Find(token);

        if (asked != application)
        {
            await exchange.RefuseAsync(404, 10015, "Unknown Webhook");
        }
        else if (interaction is null || clock.GetElapsedTime(interaction.SentAt) > rules.TokenLives)
        {
            await exchange.RefuseAsync(401, 50027, "Invalid Webhook Token");
        }
        else if (!interaction.IsTaken || interaction.Callback is 8 or 9)
        {
            await exchange.RefuseAsync(404, 10015, "Unknown Webhook");
        }
        else
        {
            return interaction;
        }

        return null;
    }
}
