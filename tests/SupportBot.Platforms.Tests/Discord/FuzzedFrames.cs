using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>Frames as Discord does not send them: parts missing, of the wrong kind, unknown, huge, cut off. The same each run.</summary>
internal sealed class FuzzedFrames(ulong seed)
{
    /// <summary>What stands in every text and every token, so that it can be looked for where it must not be.</summary>
    public const string Secret = "periwinkle";

    private static readonly string[] Kinds =
    [
        """{"t":null,"s":null,"op":11,"d":null}""",
        """{"t":null,"s":null,"op":1,"d":null}""",
        """{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,"_trace":["periwinkle"]}}""",
        """{"t":"READY","s":1,"op":0,"d":{"v":10,"session_id":"periwinkle","resume_gateway_url":"ws://periwinkle.invalid/","application":{"id":"1","flags":0}}}""",
        """{"t":"GUILD_CREATE","s":2,"op":0,"d":{"id":"5","name":"periwinkle"}}""",
        """{"t":"INTERACTION_CREATE","s":2,"op":0,"d":{"id":"9","application_id":"1","type":2,"token":"periwinkle","version":1,"user":{"id":"42","username":"periwinkle"},"channel_id":"7","context":1,"locale":"uk","data":{"id":"1","name":"learn","type":1,"options":[{"name":"topic","type":3,"value":"periwinkle"}]}}}""",
        """{"t":"INTERACTION_CREATE","s":3,"op":0,"d":{"id":"9","application_id":"1","type":5,"token":"periwinkle","version":1,"guild_id":"5","member":{"user":{"id":"42"},"nick":"periwinkle","permissions":"8"},"channel_id":"7","context":0,"data":{"custom_id":"form|abcd1234","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"note","value":"periwinkle"}},{"type":18,"id":3,"component":{"type":22,"id":4,"custom_id":"tags","values":["periwinkle"]}}]}}}""",
        """{"t":"INTERACTION_CREATE","s":4,"op":0,"d":{"id":"9","application_id":"1","type":3,"token":"periwinkle","version":1,"user":{"id":"42"},"channel_id":"7","message":{"id":"3","flags":64,"content":"periwinkle"},"data":{"custom_id":"remind snooze|periwinkle|10","component_type":2,"id":2}}}""",
        """{"t":"INTERACTION_CREATE","s":5,"op":0,"d":{"id":"9","application_id":"1","type":4,"token":"periwinkle","version":1,"user":{"id":"42"},"channel_id":"7","data":{"id":"1","name":"learn","type":1,"options":[{"name":"topic","type":3,"value":"periwinkle","focused":true}]}}}""",
        """{"t":"INTERACTION_CREATE","s":6,"op":0,"d":{"id":"9","application_id":"1","type":2,"token":"periwinkle","version":1,"user":{"id":"42"},"channel_id":"7","data":{"id":"1","name":"import","type":1,"options":[{"name":"file","type":11,"value":"8"}],"resolved":{"attachments":{"8":{"id":"8","filename":"periwinkle.csv","size":99999999,"url":"http://127.0.0.1:1/periwinkle"}}}}}}""",
    ];

    private readonly Draw _draw = new(seed);

    /// <summary>One frame, changed up to five times; an interaction has an id of its own.</summary>
    /// <param name="number">Makes the id.</param>
    public byte[] Next(int number)
    {
        var frame = (JsonObject)JsonNode.Parse(Kinds[_draw.Below(Kinds.Length)])!;
        var interaction = frame["t"]?.GetValue<string>() is "INTERACTION_CREATE" ? frame["d"] : null;

        if (interaction is not null) interaction["id"] = (1_000_000 + number).ToString(CultureInfo.InvariantCulture);

        for (var times = _draw.Below(6); times > 0; times--) Change(frame);

        var text = Scratch(frame.ToJsonString());

        // Reconnect and invalid session end the connection; they have tests of their own.
        return text.Contains("\"op\":7", StringComparison.Ordinal) || text.Contains("\"op\":9", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(Kinds[0])
            : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The content of a frame alone, as it comes in by HTTP.</summary>
    public byte[] NextContent(int number)
    {
        var bytes = Next(number);

        try
        {
            return Encoding.UTF8.GetBytes(JsonNode.Parse(bytes)?["d"]?.ToJsonString() ?? "null");
        }
        catch (Exception broken) when (broken is System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            return bytes;
        }
    }

    /// <summary>Bytes that only look like a piece of a compressed stream.</summary>
    public byte[] NextBroken()
    {
        var bytes = Enumerable.Range(0, 1 + _draw.Below(300)).Select(_ => (byte)_draw.Below(256));

        return [.. bytes, 0, 0, 0xFF, 0xFF];
    }

    private void Change(JsonObject root)
    {
        var node = root;

        while (_draw.Below(4) > 0 && node.Select(pair => Inside(pair.Value)).OfType<JsonObject>().ToList() is { Count: > 0 } inner)
            node = inner[_draw.Below(inner.Count)];

        var names = node.Select(pair => pair.Key).ToList();
        var name = names.Count > 0 ? names[_draw.Below(names.Count)] : "empty";

        switch (_draw.Below(5))
        {
            case 0:
                node.Remove(name);
                break;
            case 1:
                node[$"{Secret}{_draw.Below(9)}"] = Any();
                break;
            case 2 when node["type"] is not null:
                node["type"] = _draw.Below(30);
                break;
            default:
                node[name] = Any();
                break;
        }
    }

    private static JsonNode? Inside(JsonNode? node) => node is JsonArray list ? list.FirstOrDefault() : node;

    private JsonNode? Any() => _draw.Below(14) switch
    {
        0 => null,
        1 => JsonValue.Create(long.MaxValue),
        2 => JsonValue.Create(-1),
        3 => JsonValue.Create(0.5),
        4 => JsonValue.Create(true),
        5 => new JsonArray(Secret, null, 1),
        6 => new JsonObject { [Secret] = Secret },
        7 => JsonValue.Create(new string('x', _draw.Below(_draw.Below(50) is 0 ? 200_000 : 2_000)) + Secret),
        8 => JsonValue.Create($"/{Secret} \u202e\0\ufffe"),
        9 => JsonValue.Create("|||||"),
        10 => JsonValue.Create(_draw.Below(int.MaxValue).ToString(CultureInfo.InvariantCulture)),
        11 => new JsonArray(),
        12 => JsonValue.Create(""),
        _ => JsonValue.Create("form|"),
    };

    // Some are no JSON any more: cut off, a letter too many, half a pair of surrogates.
    private string Scratch(string text) => _draw.Below(8) switch
    {
        0 => text[.._draw.Below(text.Length)],
        1 => text.Insert(_draw.Below(text.Length), $"{(char)_draw.Below(0xD800)}"),
        2 => text.Replace(Secret, $"{Secret}\\ud83d", StringComparison.Ordinal),
        _ => text,
    };

    /// <summary>Numbers that look random and are the same each run.</summary>
    private sealed class Draw(ulong seed)
    {
        private ulong _state = seed | 1;

        public int Below(int most)
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;

            return most <= 1 ? 0 : (int)(_state % (ulong)most);
        }
    }
}
