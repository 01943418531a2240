using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SupportBot.Simulators.Discord.Admin;

/// <summary>Addresses that Discord does not have: what happened, faults, and a driver for measurements.</summary>
internal static class AdminRoutes
{
    public static void Map(WebApplication app, DiscordSimulator discord)
    {
        app.MapGet("/_simulator", context => WriteAsync(context, new JsonObject
        {
            ["token"] = discord.Token,
            ["application"] = $"{DiscordSimulator.BotId}",
            ["connections"] = discord.Gateway.Connections.Count,
        }));
        app.MapGet("/_simulator/journal", context => WriteAsync(
            context,
            new JsonObject(discord.Journal.Counts.Select(count => KeyValuePair.Create(count.Key, (JsonNode?)count.Value)))));
        app.MapPost("/_simulator/gateway/{fault}", async context =>
        {
            await FaultAsync(discord, (string)context.Request.RouteValues["fault"]!);
            await WriteAsync(context, []);
        });
        app.MapPost("/_simulator/drive", async context =>
            await WriteAsync(context, await Driver.RunAsync(discord, Wish.From(context.Request.Query))));
    }

    private static Task FaultAsync(DiscordSimulator discord, string fault) => fault switch
    {
        "reconnect" => discord.GatewayFaults.ReconnectAsync(),
        "drop" => discord.GatewayFaults.DropAsync(),
        "die" => discord.GatewayFaults.DieAsync(),
        "heartbeat" => discord.GatewayFaults.AskForHeartbeatAsync(),
        "nonsense" => discord.GatewayFaults.SendNonsenseAsync(),
        "invalid" => discord.GatewayFaults.InvalidateAsync(canResume: false),
        "resumable" => discord.GatewayFaults.InvalidateAsync(canResume: true),
        _ => int.TryParse(fault, out var code) ? discord.GatewayFaults.CloseAsync(code) : Task.CompletedTask,
    };

    private static Task WriteAsync(HttpContext context, JsonObject json)
    {
        context.Response.ContentType = "application/json";

        return context.Response.WriteAsync(json.ToJsonString());
    }
}
