using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>The lists of commands that people see, for each scope and language, and what the bot says of itself.</summary>
internal static class MenuMethods
{
    private static readonly string[] Scoped = ["scope", "language_code"];

    public static BotMethod[] All =>
    [
        new("setMyCommands", ["commands", .. Scoped], Set),
        new("getMyCommands", Scoped, call => call.Bot.Menus.TryGetValue(Key(call), out var menu) ? menu.DeepClone() : new JsonArray()),
        new("deleteMyCommands", Scoped, call => call.Bot.Menus.Remove(Key(call)) || true),
        new("setMyDescription", ["description", "language_code"], call => Short(call, "description", 512)),
        new("setMyShortDescription", ["short_description", "language_code"], call => Short(call, "short_description", 120)),
        new("setMyName", ["name", "language_code"], call => Short(call, "name", 64)),
        new("setChatMenuButton", ["chat_id", "menu_button"], _ => true),
    ];

    /// <summary>What a person sees: the first list that is set wins.</summary>
    public static JsonArray Seen(BotAccount bot, string language, bool group)
    {
        var scopes = new[] { group ? "all_group_chats" : "all_private_chats", "default" };
        var keys = scopes.SelectMany(scope => new[] { $"{scope}|{language}", $"{scope}|" });

        return (JsonArray)(keys.Select(bot.Menus.GetValueOrDefault).FirstOrDefault(menu => menu is { Count: > 0 })
            ?? []).DeepClone();
    }

    private static JsonNode Set(MethodCall call)
    {
        var commands = call.Json<JsonArray>("commands", "can't parse commands JSON object") ?? [];

        if (commands.Count > 100) throw RefusedException.Bad("BOT_COMMANDS_TOO_MUCH");

        foreach (var command in commands)
        {
            if (!IsName($"{command?["command"]}".TrimStart('/'))) throw RefusedException.Bad("BOT_COMMAND_INVALID");

            if ($"{command?["description"]}".Trim().Length is < 1 or > 256)
            {
                throw RefusedException.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }

        call.Bot.Menus[Key(call)] = commands;

        return true;
    }

    private static bool IsName(string name) => name.Length is >= 1 and <= 32
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_');

    private static string Key(MethodCall call)
    {
        var language = call.Text("language_code") ?? "";

        if (language.Length > 0 && (language.Length != 2 || !language.All(char.IsAsciiLetterLower)))
        {
            throw RefusedException.Bad("invalid language code specified");
        }

        var scope = call.Json<JsonObject>("scope", "can't parse BotCommandScope: BotCommandScope must be an Object");

        return $"{scope?["type"]}" switch
        {
            "" => $"default|{language}",
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => $"{scope!["type"]}|{language}",
            "chat" or "chat_administrators" or "chat_member" => $"{scope!["type"]}:{scope["chat_id"]}:{scope["user_id"]}|{language}",
            _ => throw RefusedException.Bad("can't parse BotCommandScope: Unsupported type specified"),
        };
    }

    private static JsonNode Short(MethodCall call, string name, int most) =>
        call.Text(name)?.EnumerateRunes().Count() > most ? throw RefusedException.Bad($"{name} is too long") : true;
}
