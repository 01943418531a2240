using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>The kinds of updates that a bot asked for.</summary>
internal static class AllowedUpdates
{
    /// <summary>Keeps the list if the call has one; an empty one means the usual kinds again.</summary>
    public static void Remember(MethodCall call)
    {
        if (call.Json<JsonArray>("allowed_updates", "can't parse allowed_updates JSON object") is not { } kinds) return;

        call.Bot.Updates.Allowed = kinds.Count is 0 ? null : [.. kinds.Select(kind => $"{kind}")];
    }
}
