using System.Globalization;
using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Discord.World;

/// <summary>A text channel of a server, a person's DM with the bot, or a DM between people.</summary>
/// <param name="GuildId">The server; nothing for private channels.</param>
/// <param name="Members">Who can read it, besides the bot.</param>
internal sealed record Channel(ulong Id, ChannelKind Kind, ulong? GuildId, IReadOnlyList<Member> Members)
{
    /// <summary>The channel that a private thread hangs on; nothing for a channel.</summary>
    public ulong? ParentId { get; init; }

    /// <summary>Whether a thread was put away.</summary>
    public bool IsArchived { get; init; }

    /// <summary>What an interaction calls <c>context</c>.</summary>
    public int Context => (int)Kind;

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToString(CultureInfo.InvariantCulture),
            ["type"] = Kind switch { ChannelKind.Guild when ParentId is not null => 12, ChannelKind.Guild => 0, ChannelKind.BotDm => 1, _ => 3 },
            ["last_message_id"] = null,
            ["flags"] = 0,
        };

        if (GuildId is { } guild)
        {
            json["guild_id"] = guild.ToString(CultureInfo.InvariantCulture);
            json["name"] = "peer-support";
            json["permissions"] = "562949953863680";
        }
        else
        {
            json["recipients"] = new JsonArray([.. Members.Select(member => member.ToJson())]);
        }

        return json;
    }
}

/// <summary>Where an interaction happens; the numbers are those of <c>context</c>.</summary>
internal enum ChannelKind
{
    Guild = 0,
    BotDm = 1,
    Private = 2,
}
