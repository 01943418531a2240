using System.Globalization;
using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Discord.World;

/// <summary>Someone with a Discord account.</summary>
/// <param name="IsAdmin">Whether they may manage the servers they are in.</param>
internal sealed record Member(ulong Id, string Name, bool IsAdmin = false)
{
    /// <summary>The roles they have in the servers they are in.</summary>
    public HashSet<ulong> Roles { get; } = [];

    /// <summary>The roles as Discord writes them.</summary>
    public JsonArray RolesJson() => new([.. Roles.Select(role => JsonValue.Create(role.ToString(CultureInfo.InvariantCulture)))]);

    /// <summary>The account as Discord writes it into an interaction.</summary>
    public JsonObject ToJson() => new()
    {
        ["id"] = Id.ToString(CultureInfo.InvariantCulture),
        ["username"] = Name,
        ["avatar"] = null,
        ["discriminator"] = "0",
        ["global_name"] = Name,
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["clan"] = null,
        ["primary_guild"] = null,
        ["avatar_decoration_data"] = null,
        ["collectibles"] = null,
        ["display_name_styles"] = null,
    };
}
