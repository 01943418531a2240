using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>The remaining methods: who the bot is, answers to pressed buttons, chats and files.</summary>
internal sealed class ChatMethods(World world)
{
    private static readonly HashSet<string> ChatActions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location",
    ];

    private static readonly string[] AdministratorRights =
    [
        "can_be_edited", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    public BotMethod[] All =>
    [
        new("getMe", [], Me),
        new("logOut", [], _ => true),
        new("close", [], _ => true),
        new("answerCallbackQuery", ["callback_query_id", "text", "show_alert", "url", "cache_time"], Answer),
        new("sendChatAction", ["business_connection_id", "chat_id", "message_thread_id", "action"], Action),
        new("getChat", ["chat_id"], call => world.Writable(call).ToJson()),
        new("getChatMember", ["chat_id", "user_id"], Member),
        new("getFile", ["file_id"], FindFile),
    ];

    private static JsonObject Me(MethodCall call)
    {
        var me = call.Bot.ToJson();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = false;
        me["supports_inline_queries"] = false;

        return me;
    }

    private JsonNode Answer(MethodCall call)
    {
        if (call.Text("text")?.EnumerateRunes().Count() > 200) throw RefusedException.Bad("MESSAGE_TOO_LONG");

        if (!world.Presses.TryGetValue(call.Text("callback_query_id") ?? "", out var press)
            || press.Answered
            || world.Now - press.At > world.Rules.PressLives)
        {
            throw RefusedException.Bad("query is too old and response timeout expired or query ID is invalid");
        }

        return press.Answered = true;
    }

    private JsonNode Action(MethodCall call)
    {
        world.Writable(call);

        return ChatActions.Contains(call.Text("action") ?? "")
            ? true
            : throw RefusedException.Bad("wrong parameter action in request");
    }

    private JsonObject Member(MethodCall call)
    {
        var chat = world.Writable(call);

        if (!long.TryParse(call.Text("user_id"), out var id) || !world.People.TryGetValue(id, out var person)) throw RefusedException.Bad("PARTICIPANT_ID_INVALID");

        var status = chat.Members.GetValueOrDefault(id, "left");
        var json = new JsonObject { ["user"] = person.ToJson(), ["status"] = status };

        if (status is "administrator" or "creator") json["is_anonymous"] = false;

        if (status is "administrator")
        {
            foreach (var right in AdministratorRights) json[right] = true;
        }

        return json;
    }

    private JsonObject FindFile(MethodCall call)
    {
        if (call.Text("file_id") is not { } id) throw RefusedException.Bad("file_id not specified");

        if (!world.Files.TryGetValue(id, out var file))
        {
            throw RefusedException.Bad("wrong file_id or the file is temporarily unavailable");
        }

        return file.Bytes.Length <= 20 << 20
            ? new JsonObject { ["file_id"] = id, ["file_unique_id"] = $"u{id}", ["file_size"] = file.Bytes.Length, ["file_path"] = $"files/{id}" }
            : throw RefusedException.Bad("file is too big");
    }
}
