using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SupportBot.Simulators.Telegram;

/// <summary>The addresses for whoever plays the people: the page, and test programs in other processes.</summary>
internal sealed class PersonRoutes(TelegramSimulator simulator)
{
    public void Map(WebApplication app)
    {
        var people = simulator.People;

        app.MapGet("/", () => Results.Content(TelegramPage.Html, "text/html; charset=utf-8"));
        app.MapPost("/_sim/person/{id:long}", (long id, string name, string? language, bool? started) =>
            people.Add(id, name, language, started ?? false));
        app.MapPost("/_sim/group/{id:long}", (long id, string title) => people.AddGroup(id, title));
        app.MapPost("/_sim/write/{person:long}", async (long person, long? chat, HttpRequest request) =>
            people.Write(person, await TextAsync(request), chat));
        app.MapPost("/_sim/press/{person:long}/{message:int}", async (long person, int message, long? chat, HttpRequest request) =>
            people.Press(person, await TextAsync(request), chat, message));
        app.MapPost("/_sim/block/{person:long}", people.Block);
        app.MapPost("/_sim/unblock/{person:long}", people.Unblock);
        app.MapPost("/_sim/redeliver/{newest:int}", people.Redeliver);
        app.MapPost("/_sim/clock/advance/{seconds:double}", (double seconds) => simulator.Advance(TimeSpan.FromSeconds(seconds)));
        app.MapPost("/_sim/fault/{kind}/{method}", (TelegramFaultKind kind, string method, int? times, int? code, int? retryAfter) =>
            simulator.Plan(new(kind, method) { Times = times ?? 1, Code = code ?? 500, RetryAfter = retryAfter }));
        app.MapGet("/_sim/chat/{id:long}", (long id) => Json([.. people.Read(id).Select(Json)]));
        app.MapGet("/_sim/violations", () => Json([.. simulator.Violations.Select(what => JsonValue.Create(what))]));
        app.MapGet("/_sim/menu", (string language, bool group) => Json(simulator.Menu(language, group)));
        app.MapGet("/_sim/photo/{chat:long}/{message:int}", (long chat, int message) =>
            Results.Bytes(people.Read(chat).First(seen => seen.Id == message).Photo ?? default, "image/png"));
    }

    private static async Task<string> TextAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);

        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }

    private static IResult Json(JsonArray json) => Results.Text(json.ToJsonString(), "application/json");

    private static JsonObject Json(SeenMessage message) => new()
    {
        ["id"] = message.Id,
        ["fromBot"] = message.FromBot,
        ["text"] = message.Text,
        ["entities"] = JsonNode.Parse(message.Entities),
        ["edited"] = message.Edited,
        ["photo"] = message.Photo is not null,
        ["document"] = message.DocumentName,
        ["buttons"] = new JsonArray([.. message.Buttons.Select(row => new JsonArray([.. row.Select(Json)]))]),
    };

    private static JsonNode Json(SeenButton button) => new JsonObject
    {
        ["label"] = button.Label,
        ["carries"] = button.Carries,
        ["opens"] = button.Opens,
        ["copies"] = button.Copies,
    };
}
