using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>A private chat or a group, with its messages.</summary>
internal sealed class SimulatedChat(long id, string kind, string title)
{
    private int _lastMessage;

    public long Id { get; } = id;

    public string Kind { get; } = kind;

    public string Title { get; } = title;

    public bool IsPrivate => Kind == "private";

    /// <summary>The supergroup that this group became, if it did.</summary>
    public long? BecameChat { get; set; }

    public bool BotKicked { get; set; }

    /// <summary>What its members are, by account: "creator", "administrator", "member"; nobody else is in it.</summary>
    public Dictionary<long, string> Members { get; } = [];

    public SortedDictionary<int, SimulatedMessage> Messages { get; } = [];

    public SimulatedMessage Add(long from, DateTimeOffset at, bool byBot = true)
    {
        var message = new SimulatedMessage(++_lastMessage, this, from, at) { FromBot = byBot };
        Messages[message.Id] = message;

        return message;
    }

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["type"] = Kind,
        [IsPrivate ? "first_name" : "title"] = Title,
    };
}
