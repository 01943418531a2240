using System.Globalization;
using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Simulators.Discord.Interactions;

/// <summary>An interaction as Discord writes it into <c>INTERACTION_CREATE</c>.</summary>
internal static class InteractionShape
{
    public static JsonObject Of(SentInteraction sent, ulong application)
    {
        var json = new JsonObject
        {
            ["id"] = Text(sent.Id),
            ["application_id"] = Text(application),
            ["type"] = sent.Type,
            ["token"] = sent.Token,
            ["version"] = 1,
            ["data"] = sent.Content.DeepClone(),
            ["channel_id"] = Text(sent.Where.Id),
            ["channel"] = sent.Where.ToJson(),
            ["locale"] = "en-US",
            ["app_permissions"] = "562949953863680",
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(sent),
            ["context"] = sent.Where.Context,
            ["attachment_size_limit"] = 10_485_760,
        };

        Who(json, sent);

        if (sent.Source is { } source) json["message"] = source.Json.DeepClone();

        return json;
    }

    private static void Who(JsonObject json, SentInteraction sent)
    {
        if (sent.Where.GuildId is not { } guild)
        {
            json["user"] = sent.Member.ToJson();

            return;
        }

        json["guild_id"] = Text(guild);
        json["guild_locale"] = "en-US";
        json["guild"] = new JsonObject { ["id"] = Text(guild), ["locale"] = "en-US", ["features"] = new JsonArray() };
        json["member"] = new JsonObject
        {
            ["user"] = sent.Member.ToJson(),
            ["nick"] = null,
            ["avatar"] = null,
            ["banner"] = null,
            ["roles"] = sent.Member.RolesJson(),
            ["joined_at"] = "2025-05-16T22:51:16.692000+00:00",
            ["premium_since"] = null,
            ["communication_disabled_until"] = null,
            ["unusual_dm_activity_until"] = null,
            ["deaf"] = false,
            ["mute"] = false,
            ["pending"] = false,
            ["flags"] = 0,
            ["permissions"] = sent.Member.IsAdmin ? "2251799813685247" : "2248473465835073",
        };
    }

    private static JsonObject Owners(SentInteraction sent) => sent switch
    {
        { OnlyUserInstall: true } => new() { ["1"] = Text(sent.Member.Id) },
        { Where.GuildId: { } guild } => new() { ["0"] = Text(guild) },
        _ => new() { ["0"] = "0" },
    };

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
