using System.Globalization;
using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>Tells the bots what people did.</summary>
internal sealed class UpdateSender(World world, Polls polls, Webhooks webhooks)
{
    private readonly List<(BotAccount Bot, QueuedUpdate Update)> _sent = [];

    public void Written(SimulatedMessage message)
    {
        foreach (var bot in world.Bots.Values.Where(bot => Sees(bot, message)))
        {
            Push(bot, "message", message.Chat.Id, MessageJson.Of(message, world, bot));
        }
    }

    public void Pressed(string id, SimulatedPerson person, SimulatedMessage message, string carries)
    {
        var bot = world.Bots.Values.First(bot => bot.Id == message.From);

        Push(bot, "callback_query", message.Chat.Id, new JsonObject
        {
            ["id"] = id,
            ["from"] = person.ToJson(),
            ["message"] = MessageJson.Of(message, world, bot),
            ["chat_instance"] = message.Chat.Id.ToString(CultureInfo.InvariantCulture),
            ["data"] = carries,
        });
    }

    public void Blocked(SimulatedPerson person, SimulatedChat chat, bool blocked)
    {
        foreach (var bot in world.Bots.Values)
        {
            Push(bot, "my_chat_member", chat.Id, new JsonObject
            {
                ["chat"] = chat.ToJson(),
                ["from"] = person.ToJson(),
                ["date"] = world.Now.ToUnixTimeSeconds(),
                ["old_chat_member"] = Member(bot, !blocked),
                ["new_chat_member"] = Member(bot, blocked),
            });
        }
    }

    public void Raw(string kind, JsonObject payload, long chat)
    {
        foreach (var bot in world.Bots.Values)
        {
            bot.Updates.Allowed?.Add(kind);
            Push(bot, kind, chat, (JsonObject)payload.DeepClone());
        }
    }

    public void Again(int newest)
    {
        foreach (var (bot, update) in _sent.TakeLast(newest))
        {
            bot.Updates.AddAgain(update);
            Deliver(bot, update);
        }
    }

    private static JsonObject Member(BotAccount bot, bool kicked)
    {
        var member = new JsonObject { ["status"] = kicked ? "kicked" : "member", ["user"] = bot.ToJson() };
        if (kicked) member["until_date"] = 0;

        return member;
    }

    /// <summary>In groups, a bot in privacy mode sees commands, mentions of itself, replies to itself, and what Telegram itself says there.</summary>
    private bool Sees(BotAccount bot, SimulatedMessage message)
    {
        if (message.Chat.IsPrivate || !world.Rules.GroupPrivacy || message.MovedTo is not null || message.MovedFrom is not null) return true;

        var text = message.Text?.Text ?? "";
        var command = text.Split(' ', '\n')[0];

        return text.Contains($"@{bot.Username}", StringComparison.OrdinalIgnoreCase)
            || (command.StartsWith('/') && !command.Contains('@', StringComparison.Ordinal))
            || (message.ReplyTo is { } id && message.Chat.Messages.TryGetValue(id, out var replied) && replied.From == bot.Id);
    }

    private void Push(BotAccount bot, string kind, long chat, JsonObject payload)
    {
        if (bot.Updates.Add(kind, chat, payload) is not { } update) return;

        _sent.Add((bot, update));
        if (_sent.Count > 1000) _sent.RemoveAt(0);
        Deliver(bot, update);
    }

    private void Deliver(BotAccount bot, QueuedUpdate update)
    {
        if (bot.Webhook is null)
        {
            polls.Wake(bot);
        }
        else
        {
            webhooks.Deliver(bot, update);
        }
    }
}
