using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SupportBot.Simulators.Discord.Checks;

namespace SupportBot.Simulators.Discord.Rest;

/// <summary>One request and its answer.</summary>
internal sealed class Exchange(HttpContext context, Route route, Journal journal, InvalidRequests invalid, Fault? fault)
{
    private RequestBody? _body;

    public HttpRequest Request => context.Request;

    /// <summary>The body, once <see cref="ReadAsync"/> has read it.</summary>
    public RequestBody Body => _body ?? throw new InvalidOperationException("The body has not been read.");

    /// <summary>Reads the body; answers and tells no when it is not one.</summary>
    public async Task<bool> ReadAsync()
    {
        _body = await RequestBody.ReadAsync(context.Request);

        switch (_body.Problem)
        {
            case BodyProblem.Type:
                var errors = new FormErrors();
                errors.Add("", "CONTENT_TYPE_INVALID",
                    "Expected \"Content-Type\" header to be one of {'application/json'}.");
                await RefuseAsync(errors);
                return false;
            case BodyProblem.Json:
                await RefuseAsync(400, 50109, "The request body contains invalid JSON.");
                return false;
            case BodyProblem.Size:
                await RefuseAsync(413, 40005, "Request entity too large");
                return false;
            default:
                return true;
        }
    }

    public Task RefuseAsync(FormErrors errors) => AnswerAsync(400, new JsonObject
    {
        ["message"] = "Invalid Form Body",
        ["code"] = 50035,
        ["errors"] = errors.Root,
    });

    public Task RefuseAsync(int status, int code, string message) =>
        AnswerAsync(status, new JsonObject { ["message"] = message, ["code"] = code });

    /// <param name="json">The body; nothing for 204.</param>
    public async Task AnswerAsync(int status, JsonNode? json)
    {
        if (status is 401 or 403 or 429) invalid.Note();

        journal.Note($"{route.Name} {status}");

        if (json is JsonObject { } refusal && status >= 400) journal.Note($"{route.Name} {refusal["code"] ?? "limited"}");

        if (fault is Fault.LosesAnswer)
        {
            context.Abort();

            return;
        }

        context.Response.StatusCode = status;

        if (json is null) return;

        var bytes = System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }
}
