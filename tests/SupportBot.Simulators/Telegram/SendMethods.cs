using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>sendMessage, sendPhoto, sendDocument.</summary>
internal sealed class SendMethods(World world)
{
    private static readonly string[] Shared =
    [
        "business_connection_id", "chat_id", "message_thread_id", "direct_messages_topic_id",
        "ephemeral_message_parameters", "disable_notification", "protect_content", "allow_paid_broadcast",
        "message_effect_id", "suggested_post_parameters", "reply_parameters", "reply_to_message_id",
        "allow_sending_without_reply", "reply_markup", "parse_mode",
    ];

    public BotMethod[] All =>
    [
        new("sendMessage", [.. Shared, "text", "entities", "link_preview_options", "disable_web_page_preview"], Message),
        new(
            "sendPhoto",
            [.. Shared, "photo", "caption", "caption_entities", "show_caption_above_media", "has_spoiler"],
            call => File(call, "photo")),
        new(
            "sendDocument",
            [.. Shared, "document", "thumbnail", "caption", "caption_entities", "disable_content_type_detection"],
            call => File(call, "document")),
    ];

    private JsonObject Message(MethodCall call)
    {
        var text = Texts.Text(call);
        var chat = world.Writable(call);
        var markup = Keyboards.Of(call, chat);
        var reply = Replied(call, chat);
        Texts.CheckLength(text, edit: false);
        world.Limits.Check(call.Bot.Token, chat.Id);

        var message = chat.Add(call.Bot.Id, world.Now);
        (message.Text, message.Markup, message.ReplyTo) = (text, markup, reply);
        message.Protected = call.Flag("protect_content");

        return MessageJson.Of(message, world, call.Bot);
    }

    private JsonObject File(MethodCall call, string kind)
    {
        var caption = Texts.Caption(call);
        var chat = world.Writable(call);
        var markup = Keyboards.Of(call, chat);
        var reply = Replied(call, chat);
        var file = SentFiles.Of(call, kind, world);
        world.Limits.Check(call.Bot.Token, chat.Id);

        var message = chat.Add(call.Bot.Id, world.Now);
        (message.Caption, message.Markup, message.ReplyTo) = (caption, markup, reply);
        (message.Photo, message.Document) = kind is "photo" ? (file, null) : ((UploadedFile?)null, file);
        message.Protected = call.Flag("protect_content");

        return MessageJson.Of(message, world, call.Bot);
    }

    private static int? Replied(MethodCall call, SimulatedChat chat)
    {
        var parameters = call.Json<JsonObject>("reply_parameters", "can't parse reply parameters JSON object");
        var id = (int?)parameters?["message_id"] ?? call.Number("reply_to_message_id", 0);

        if (id is 0) return null;
        if (chat.Messages.ContainsKey(id)) return id;

        return (bool?)parameters?["allow_sending_without_reply"] ?? call.Flag("allow_sending_without_reply")
            ? null
            : throw RefusedException.Bad("message to be replied not found");
    }
}
