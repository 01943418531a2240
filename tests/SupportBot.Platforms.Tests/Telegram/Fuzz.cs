using System.Globalization;
using System.Text.Json.Nodes;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>Updates as nobody sends them: parts missing, of the wrong kind, unknown, huge. The same each run.</summary>
internal sealed class Fuzz(ulong seed)
{
    /// <summary>What stands in every text, so that it can be looked for where it must not be.</summary>
    public const string Secret = "periwinkle";

    private static readonly string[] Kinds =
    [
        """{"message":{"message_id":5,"from":{"id":7,"is_bot":false,"first_name":"periwinkle","language_code":"en"},"chat":{"id":7,"type":"private","first_name":"periwinkle"},"date":1790000000,"text":"/checkin mood=3 periwinkle","entities":[{"type":"bot_command","offset":0,"length":8}]}}""",
        """{"message":{"message_id":6,"from":{"id":8,"is_bot":false,"first_name":"periwinkle"},"chat":{"id":-100,"type":"supergroup","title":"periwinkle"},"date":1790000000,"text":"/learn@steady_bot periwinkle"}}""",
        """{"message":{"message_id":7,"from":{"id":7,"is_bot":false,"first_name":"x"},"chat":{"id":7,"type":"private"},"date":1790000000,"photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1}],"caption":"periwinkle"}}""",
        """{"callback_query":{"id":"1","from":{"id":7,"is_bot":false,"first_name":"periwinkle"},"message":{"message_id":5,"chat":{"id":7,"type":"private"},"date":1790000000,"text":"periwinkle"},"chat_instance":"7","data":"remind done|periwinkle"}}""",
        """{"my_chat_member":{"chat":{"id":7,"type":"private"},"from":{"id":7,"is_bot":false,"first_name":"periwinkle"},"date":1790000000,"old_chat_member":{"status":"member","user":{"id":111,"is_bot":true,"first_name":"b"}},"new_chat_member":{"status":"kicked","user":{"id":111,"is_bot":true,"first_name":"b"},"until_date":0}}}""",
        """{"message_reaction":{"chat":{"id":7,"type":"private"},"message_id":5,"date":1,"old_reaction":[],"new_reaction":[{"type":"periwinkle"}]}}""",
    ];

    private ulong _state = seed | 1;

    /// <summary>One update, mutated up to five times.</summary>
    public JsonObject Next(int id)
    {
        var update = (JsonObject)JsonNode.Parse(Kinds[Below(Kinds.Length)])!;
        for (var times = Below(6); times > 0; times--) Mutate(update);
        update["update_id"] = id;

        return update;
    }

    /// <summary>The same as text, at times with letters changed or cut off.</summary>
    public string NextText(int id)
    {
        var text = Next(id).ToJsonString();

        return Below(4) switch
        {
            0 => text[..Below(text.Length)],
            1 => text.Insert(Below(text.Length), $"{(char)Below(0x10000)}"),
            _ => text,
        };
    }

    private void Mutate(JsonObject root)
    {
        var node = root;

        while (Below(4) > 0 && node.Select(pair => pair.Value).OfType<JsonObject>().ToList() is { Count: > 0 } inner)
        {
            node = inner[Below(inner.Count)];
        }

        var names = node.Select(pair => pair.Key).ToList();
        var name = names.Count > 0 ? names[Below(names.Count)] : "empty";

        switch (Below(4))
        {
            case 0:
                node.Remove(name);
                break;

            case 1:
                node[$"{Secret}{Below(9)}"] = Any();
                break;

            default:
                node[name] = Any();
                break;
        }
    }

    private JsonNode? Any() => Below(12) switch
    {
        0 => null,
        1 => JsonValue.Create(long.MaxValue),
        2 => JsonValue.Create(-1),
        3 => JsonValue.Create(0.5),
        4 => JsonValue.Create(true),
        5 => new JsonArray(Secret, null, 1),
        6 => new JsonObject { [Secret] = Secret },
        7 => JsonValue.Create(new string('x', Below(20_000)) + Secret),
        8 => JsonValue.Create($"/{Secret} \u202e\0\ud83d"),
        9 => JsonValue.Create("|||||"),
        10 => JsonValue.Create(Below(int.MaxValue).ToString(CultureInfo.InvariantCulture)),
        _ => JsonValue.Create("/start c-////"),
    };

    private int Below(int most)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;

        return most <= 1 ? 0 : (int)(_state % (ulong)most);
    }
}
