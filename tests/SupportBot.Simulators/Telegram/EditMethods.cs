using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>Changing and deleting messages.</summary>
internal sealed class EditMethods(World world)
{
    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current "
        + "content and reply markup of the message";

    private static readonly string[] Shared =
        ["business_connection_id", "chat_id", "message_id", "inline_message_id", "reply_markup"];

    public BotMethod[] All =>
    [
        new(
            "editMessageText",
            [.. Shared, "text", "parse_mode", "entities", "link_preview_options", "disable_web_page_preview"],
            Text),
        new("editMessageReplyMarkup", Shared, Markup),
        new("deleteMessage", ["chat_id", "message_id"], Delete),
    ];

    private JsonObject Text(MethodCall call)
    {
        var text = Texts.Text(call);
        var chat = world.Writable(call);
        var message = Own(call, chat);
        var markup = Keyboards.Of(call, chat, inlineOnly: true);

        if (message.Text is null) throw RefusedException.Bad("there is no text in the message to edit");

        Texts.CheckLength(text, edit: true);

        // Left out, the keyboard goes away.
        return Changed(call, message, markup, message.Text.Shows(text), () => message.Text = text);
    }

    private JsonObject Markup(MethodCall call)
    {
        var chat = world.Writable(call);

        return Changed(call, Own(call, chat), Keyboards.Of(call, chat, inlineOnly: true), same: true, () => { });
    }

    private JsonObject Changed(MethodCall call, SimulatedMessage message, JsonObject? markup, bool same, Action change)
    {
        if (same && SimulatedMessage.Shown(message.Markup) == SimulatedMessage.Shown(markup))
        {
            throw RefusedException.Bad(NotModified);
        }

        world.Limits.Check(call.Bot.Token, message.Chat.Id);
        change();
        (message.Markup, message.EditedAt) = (markup, world.Now);

        return MessageJson.Of(message, world, call.Bot);
    }

    private JsonNode Delete(MethodCall call)
    {
        var chat = world.Writable(call);

        if (!chat.Messages.TryGetValue(call.Number("message_id", 0), out var message))
        {
            throw RefusedException.Bad("message to delete not found");
        }

        return world.Now - message.At <= TimeSpan.FromHours(48)
            ? chat.Messages.Remove(message.Id)
            : throw RefusedException.Bad("message can't be deleted for everyone");
    }

    private static SimulatedMessage Own(MethodCall call, SimulatedChat chat)
    {
        if (!chat.Messages.TryGetValue(call.Number("message_id", 0), out var message))
        {
            throw RefusedException.Bad("message to edit not found");
        }

        return message.From == call.Bot.Id ? message : throw RefusedException.Bad("message can't be edited");
    }
}
