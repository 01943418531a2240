using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>A person with a Telegram account.</summary>
internal sealed class SimulatedPerson(long id, string firstName, string? language)
{
    public long Id { get; } = id;

    public string FirstName { get; } = firstName;

    /// <summary>Whether the person has ever written to the bot: before that it may not write to them.</summary>
    public bool Started { get; set; }

    public bool Blocked { get; set; }

    public bool Deactivated { get; set; }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = false, ["first_name"] = FirstName };
        if (language is not null) json["language_code"] = language;

        return json;
    }
}
