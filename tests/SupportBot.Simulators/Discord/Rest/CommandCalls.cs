using System.Globalization;
using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord.Checks;

namespace SupportBot.Simulators.Discord.Rest;

/// <summary>The commands that are offered everywhere: read, or overwritten all at once.</summary>
internal sealed class CommandCalls(ulong application, Rules rules, Snowflakes ids, Journal journal)
{
    private int _creates;

    /// <summary>What is registered now.</summary>
    public JsonArray Registered { get; private set; } = [];

    public async Task AnswerAsync(Exchange exchange, ulong asked)
    {
        if (asked != application)
        {
            await exchange.RefuseAsync(403, 20012, "You are not authorized to perform this action on this application");
        }
        else if (exchange.Request.Method is "GET")
        {
            await exchange.AnswerAsync(200, Registered.DeepClone());
        }
        else if (await exchange.ReadAsync())
        {
            await OverwriteAsync(exchange);
        }
    }

    private async Task OverwriteAsync(Exchange exchange)
    {
        var errors = new FormErrors();
        CommandCheck.All(exchange.Body.Json, errors);

        if (errors.Any)
        {
            await exchange.RefuseAsync(errors);

            return;
        }

        var wanted = exchange.Body.Json.EnumerateArray().Select(command => JsonNode.Parse(command.GetRawText())!.AsObject()).ToList();
        var created = wanted.Count(command => Find(command) is null);

        if (_creates + created > rules.CommandCreates)
        {
            await exchange.RefuseAsync(400, 30034, "Max number of daily application command creates has been reached (200)");

            return;
        }

        _creates += created;
        Registered = [.. wanted.Select(Complete)];
        journal.Note("commands overwritten");
        await exchange.AnswerAsync(200, Registered.DeepClone());
    }

    private JsonObject? Find(JsonObject command) => Registered.OfType<JsonObject>().FirstOrDefault(known =>
        known["name"]!.ToString() == command["name"]!.ToString() && Type(known) == Type(command));

    private static string Type(JsonObject command) => command["type"]?.ToString() ?? "1";

    private JsonObject Complete(JsonObject command)
    {
        command["id"] = Find(command)?["id"]?.DeepClone() ?? ids.Next().ToString(CultureInfo.InvariantCulture);
        command["application_id"] = application.ToString(CultureInfo.InvariantCulture);
        command["version"] = ids.Next().ToString(CultureInfo.InvariantCulture);
        command["type"] ??= 1;
        command["nsfw"] ??= false;
        command["integration_types"] ??= new JsonArray(0, 1);

        if (!command.ContainsKey("default_member_permissions")) command["default_member_permissions"] = null;

        if (!command.ContainsKey("contexts")) command["contexts"] = null;

        return command;
    }
}
