using System.Collections.Concurrent;
using System.Globalization;
using SupportBot.Simulators.Discord.Checks;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Simulators.Discord.Rest;

/// <summary>DM channels and the messages that the bot writes first.</summary>
internal sealed class ChannelCalls(
    DiscordWorld world, Func<ulong, Member> memberOf, MessageShape shape, Rules rules, Snowflakes ids, Journal journal, ulong bot, TimeProvider clock)
{
    private const int Flags = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.Voice | MessageFlags.ComponentsV2;

    private readonly ConcurrentDictionary<(ulong Channel, string Nonce), (Lazy<Message> Message, long At)> _nonces = new();

    public async Task OpenDmAsync(Exchange exchange)
    {
        if (!await exchange.ReadAsync()) return;

        var errors = new FormErrors();
        var recipient = exchange.Body.Form(errors).Whole("recipient_id", 1, long.MaxValue, required: true);

        if (errors.Any)
        {
            await exchange.RefuseAsync(errors);
        }
        else if ((ulong)recipient!.Value == bot)
        {
            await exchange.RefuseAsync(400, 50033, "Invalid Recipient(s)");
        }
        else
        {
            await exchange.AnswerAsync(200, world.DmWith(memberOf((ulong)recipient.Value)).ToJson());
        }
    }

    public async Task ShowAsync(Exchange exchange, ulong id)
    {
        if (world.Find(id) is { } channel) await exchange.AnswerAsync(200, channel.ToJson());
        else await exchange.RefuseAsync(404, 10003, "Unknown Channel");
    }

    public async Task ShowMessageAsync(Exchange exchange, ulong channel, ulong message)
    {
        if (world.FindMessage(message) is { OnlyFor: null } found && found.ChannelId == channel)
            await exchange.AnswerAsync(200, found.Json.DeepClone());
        else
            await exchange.RefuseAsync(404, 10008, "Unknown Message");
    }

    public async Task WriteAsync(Exchange exchange, ulong id)
    {
        if (world.Find(id) is not { } channel)
        {
            await exchange.RefuseAsync(404, 10003, "Unknown Channel");

            return;
        }

        if (!await exchange.ReadAsync()) return;

        var errors = new FormErrors();
        var (flags, isEmpty) = new MessageCheck(Flags, exchange.Body.FileNames).Run(exchange.Body.Form(errors));

        if (errors.Any) await exchange.RefuseAsync(errors);
        else if (isEmpty) await exchange.RefuseAsync(400, 50006, "Cannot send an empty message");
        else if (channel.Kind is ChannelKind.Private) await exchange.RefuseAsync(403, 50001, "Missing Access");
        else if (world.RefusalFor(channel) is { } code) await exchange.RefuseAsync(403, code, "Cannot send messages to this user");
        else await exchange.AnswerAsync(200, Keep(channel, flags, exchange.Body).Json.DeepClone());
    }

    private Message Keep(Channel channel, int flags, RequestBody body)
    {
        var message = new Lazy<Message>(() => Write(channel, flags, body));

        if (Nonce(body) is not { } nonce) return message.Value;

        var now = clock.GetTimestamp();
        var kept = _nonces.AddOrUpdate(
            (channel.Id, nonce),
            _ => (message, now),
            (_, before) => clock.GetElapsedTime(before.At, now) > rules.NonceLives ? (message, now) : before);

        if (!ReferenceEquals(kept.Message, message)) journal.Note("nonce seen before");

        return kept.Message.Value;
    }

    private Message Write(Channel channel, int flags, RequestBody body)
    {
        var id = ids.Next();
        var message = new Message(id, channel.Id, flags, null, shape.Of(id, channel.Id, flags, body.Json, body.Files, [], isAnswer: false));
        world.Keep(message);
        journal.Note("message written");

        return message;
    }

    private static string? Nonce(RequestBody body) =>
        body.Json.TryGetProperty("enforce_nonce", out var enforced) && enforced.ValueKind is System.Text.Json.JsonValueKind.True
        && body.Json.TryGetProperty("nonce", out var nonce)
            ? nonce.ToString()
            : null;
}
