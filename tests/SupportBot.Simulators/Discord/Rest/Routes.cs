using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportBot.Simulators.Discord.Rest;

/// <summary>Which address leads to which call.</summary>
internal static class Routes
{
    private static readonly string[] ReadAndOverwrite = ["GET", "PUT"];
    private static readonly string[] OnThreadMember = ["PUT", "DELETE"];
    private static readonly string[] OnChannel = ["PATCH", "DELETE"];
    private static readonly string[] OnMessage = ["GET", "PATCH", "DELETE"];

    public static void Map(WebApplication app, DiscordSimulator discord)
    {
        var api = app.MapGroup("/api/v10");
        Application(api, discord);
        Channels(api, discord);
        Interactions(api, discord);
        app.MapFallback(context =>
        {
            discord.Journal.Note("unknown address");
            context.Response.StatusCode = 404;
            context.Response.ContentType = "application/json";

            return context.Response.WriteAsync("""{"message":"404: Not Found","code":0}""");
        });
    }

    private static void Application(RouteGroupBuilder api, DiscordSimulator discord)
    {
        api.MapGet("/gateway/bot", context => discord.Door.RunAsync(context, Route.GatewayBot, "", exchange =>
            exchange.AnswerAsync(200, discord.Gateway.Describe())));
        api.MapGet("/users/@me", context => discord.Door.RunAsync(context, Route.Me, "", exchange =>
            exchange.AnswerAsync(200, DiscordSimulator.DescribeBot())));
        api.MapGet("/applications/@me", context => discord.Door.RunAsync(context, Route.Application, "", exchange =>
            exchange.AnswerAsync(200, DiscordSimulator.DescribeApplication())));
        api.MapGet("/oauth2/applications/@me", context => discord.Door.RunAsync(context, Route.Application, "", exchange =>
            exchange.AnswerAsync(200, DiscordSimulator.DescribeApplication())));
        api.MapMethods("/applications/{app}/commands", ReadAndOverwrite, context =>
            discord.Door.RunAsync(context, Route.Commands, "", exchange =>
                discord.Commands.AnswerAsync(exchange, Id(context, "app"))));
    }

    private static void Channels(RouteGroupBuilder api, DiscordSimulator discord)
    {
        api.MapPost("/users/@me/channels", context =>
            discord.Door.RunAsync(context, Route.CreateDm, "", discord.Channels.OpenDmAsync));
        api.MapPost("/channels/{channel}/messages", context =>
            discord.Door.RunAsync(context, Route.CreateMessage, Text(context, "channel"), exchange =>
                discord.Channels.WriteAsync(exchange, Id(context, "channel"))));
        api.MapGet("/guilds/{guild}/members/{member}", context =>
            discord.Door.RunAsync(context, Route.GetMember, Text(context, "guild"), exchange =>
                discord.Threads.ShowMemberAsync(exchange, Id(context, "guild"), Id(context, "member"))));
        api.MapPost("/channels/{channel}/threads", context =>
            discord.Door.RunAsync(context, Route.CreateThread, Text(context, "channel"), exchange =>
                discord.Threads.OpenAsync(exchange, Id(context, "channel"))));
        api.MapMethods("/channels/{channel}/thread-members/{member}", OnThreadMember, context =>
            discord.Door.RunAsync(context, Route.ThreadMember, Text(context, "channel"), exchange =>
                discord.Threads.OnMemberAsync(exchange, Id(context, "channel"), Id(context, "member"))));
        api.MapMethods("/channels/{channel}", OnChannel, context =>
            discord.Door.RunAsync(context, Route.ChangeChannel, Text(context, "channel"), exchange =>
                discord.Threads.ChangeAsync(exchange, Id(context, "channel"))));
        api.MapGet("/channels/{channel}", context =>
            discord.Door.RunAsync(context, Route.GetChannel, Text(context, "channel"), exchange =>
                discord.Channels.ShowAsync(exchange, Id(context, "channel"))));
        api.MapGet("/channels/{channel}/messages/{message}", context =>
            discord.Door.RunAsync(context, Route.GetMessage, Text(context, "channel"), exchange =>
                discord.Channels.ShowMessageAsync(exchange, Id(context, "channel"), Id(context, "message"))));
    }

    private static void Interactions(RouteGroupBuilder api, DiscordSimulator discord)
    {
        api.MapPost("/interactions/{id}/{token}/callback", context =>
            discord.Door.RunAsync(context, Route.Callback, Text(context, "token"), exchange =>
                discord.Callbacks.AnswerAsync(exchange, Id(context, "id"), Text(context, "token"))));
        api.MapPost("/webhooks/{app}/{token}", context =>
            discord.Door.RunAsync(context, Route.FollowUp, Text(context, "token"), exchange =>
                discord.FollowUps.AddAsync(exchange, Id(context, "app"), Text(context, "token"))));
        api.MapMethods("/webhooks/{app}/{token}/messages/{message}", OnMessage, context =>
            discord.Door.RunAsync(context, Route.FollowUpMessage, Text(context, "token"), exchange =>
                discord.FollowUps.OnMessageAsync(
                    exchange, Id(context, "app"), Text(context, "token"), Text(context, "message"))));
    }

    private static string Text(HttpContext context, string name) => (string)context.GetRouteValue(name)!;

    private static ulong Id(HttpContext context, string name) =>
        ulong.TryParse(Text(context, name), CultureInfo.InvariantCulture, out var id) ? id : 0;
}
