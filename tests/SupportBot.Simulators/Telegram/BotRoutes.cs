using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SupportBot.Simulators.Telegram;

/// <summary>The addresses that a bot calls.</summary>
internal sealed class BotRoutes(World world, BotMethods methods)
{
    public void Map(WebApplication app)
    {
        app.Map("/bot{token}/{method}", (string token, string method, HttpContext http) => AnswerAsync(token, method, http));
        app.MapGet("/file/bot{token}/files/{id}", (string id) =>
            world.Files.TryGetValue(id, out var file) ? Results.Bytes(file.Bytes) : Results.NotFound());
        app.MapFallback(http => WriteAsync(http, new RefusedException(404, "Not Found")));
    }

    private async Task AnswerAsync(string token, string method, HttpContext http)
    {
        var cancel = http.RequestAborted;

        try
        {
            var bot = Bot(token);
            var (values, files) = await ReadAsync(http.Request, cancel);
            await AnswerAsync(new(bot, method, values, files), http, cancel);
        }
        catch (RefusedException refused)
        {
            await WriteAsync(http, refused);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Whoever asked is gone.
        }
    }

    private async Task AnswerAsync(MethodCall call, HttpContext http, CancellationToken cancel)
    {
        TelegramFault? fault;
        lock (world.Gate) fault = world.Faults.Take(call.Method);
        var delay = fault?.Kind is TelegramFaultKind.Delay ? fault.By : world.Rules.Latency;
        if (delay > TimeSpan.Zero) await Task.Delay(delay, TimeProvider.System, cancel);

        switch (fault?.Kind)
        {
            case TelegramFaultKind.Cut:
                http.Abort();
                break;

            case TelegramFaultKind.Garble:
                Log(call, fault.Code, "garbled");
                http.Response.StatusCode = fault.Code;
                await http.Response.WriteAsync("<html>Bad Gateway</html>", cancel);
                break;

            case TelegramFaultKind.LoseAnswer:
                await methods.RunAsync(call, cancel);
                Log(call, 0, "answer lost");
                http.Abort();
                break;

            default:
                await CarryOutAsync(call, fault, http, cancel);
                break;
        }
    }

    private async Task CarryOutAsync(MethodCall call, TelegramFault? fault, HttpContext http, CancellationToken cancel)
    {
        try
        {
            if (fault?.Kind is TelegramFaultKind.Refuse) throw Refusal(fault);

            var result = await methods.RunAsync(call, cancel);
            Log(call, 200, null);
            await WriteAsync(http, 200, new() { ["ok"] = true, ["result"] = result.Parent is null ? result : result.DeepClone() });
        }
        catch (RefusedException refused)
        {
            Log(call, refused.Code, refused.Message);

            throw;
        }
    }

    private static RefusedException Refusal(TelegramFault fault) => new(
        fault.Code,
        fault.Description,
        fault.RetryAfter is { } seconds ? new() { ["retry_after"] = seconds } : null);

    private BotAccount Bot(string token)
    {
        var parts = token.Split(':');

        if (parts is not [{ Length: > 0 and < 17 } id, { Length: > 0 }] || !id.All(char.IsAsciiDigit))
        {
            throw new RefusedException(401, "Unauthorized: invalid token specified");
        }

        return world.Bots.GetValueOrDefault(token) ?? throw new RefusedException(401, "Unauthorized");
    }

    private static async Task<(Dictionary<string, string> Values, Dictionary<string, UploadedFile> Files)> ReadAsync(
        HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await MethodReader.ReadAsync(request, cancel);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
        {
            throw RefusedException.Bad("can't parse request");
        }
    }

    private void Log(MethodCall call, int code, string? problem)
    {
        if (call.Method is "getUpdates" && code is 200) return;

        var shown = call.Values.Concat(call.Files.Select(file =>
            KeyValuePair.Create(file.Key, $"{file.Value.Name}, {file.Value.Bytes.Length} bytes")));

        lock (world.Gate)
        {
            var seen = new SeenCall(world.Now, call.Method, shown.DistinctBy(pair => pair.Key).ToDictionary(), code, problem);
            world.Calls.Add(seen);
            world.Called?.Invoke(seen);
            world.Changed();
        }
    }

    private static Task WriteAsync(HttpContext http, RefusedException refused)
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = refused.Code, ["description"] = refused.Message };
        if (refused.Parameters is { } parameters) body["parameters"] = parameters.DeepClone();
        if (refused.Parameters?["retry_after"] is { } seconds) http.Response.Headers.RetryAfter = $"{seconds}";

        return WriteAsync(http, refused.Code, body);
    }

    private static Task WriteAsync(HttpContext http, int code, JsonObject body)
    {
        http.Response.StatusCode = code;
        http.Response.ContentType = "application/json";

        return http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }
}
