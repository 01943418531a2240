using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Simulators.Discord.Admin;

/// <summary>Interactions for measurements: the same for every client that is measured.</summary>
internal static class Sample
{
    private const string Slash =
        """{"id":"1200000000000000001","name":"checkin","type":1,"options":[{"name":"mood","type":4,"value":7},{"name":"note","type":3,"value":"slept badly but went for a walk"}]}""";

    private const string Button = """{"custom_id":"note:1","component_type":2,"id":2}""";

    private const string Auto =
        """{"id":"1200000000000000001","name":"checkin","type":1,"options":[{"name":"tag","type":3,"value":"sl","focused":true}]}""";

    private const string Modal =
        """{"custom_id":"note:1","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"note","value":"Long day. Talked to my sister."}}]}""";

    public static SentInteraction Of(DiscordSimulator discord, string kind, int number)
    {
        var where = discord.World.DmWith(discord.MemberOf(42_000_000_000 + ((ulong)number % 1_000)));
        var (type, content) = kind switch
        {
            "button" => (3, Button),
            "auto" => (4, Auto),
            "modal" => (5, Modal),
            _ => (2, Slash),
        };
        var source = type is 3 ? Source(discord, where) : null;

        return Sending.New(discord, type, where.Members[0], where, JsonNode.Parse(content)!.AsObject(), source);
    }

    private static Message Source(DiscordSimulator discord, Channel where)
    {
        var id = discord.Ids.Next();
        var message = new Message(id, where.Id, 64, null, new JsonObject
        {
            ["id"] = $"{id}",
            ["channel_id"] = $"{where.Id}",
            ["type"] = 20,
            ["content"] = "How are you?",
            ["author"] = DiscordSimulator.DescribeBot(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["timestamp"] = "2026-11-23T00:00:00.000000+00:00",
            ["edited_timestamp"] = null,
            ["flags"] = 64,
            ["components"] = JsonNode.Parse(
                """[{"type":1,"id":1,"components":[{"type":2,"id":2,"style":1,"label":"Note","custom_id":"note:1"}]}]"""),
        });
        discord.World.Keep(message);

        return message;
    }
}
