using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SupportBot.Simulators.Discord.Rest;

namespace SupportBot.Simulators.Discord.World;

/// <summary>Files that members give with a command or in a form, and the address where the bot fetches them.</summary>
internal sealed class UploadedFiles(Snowflakes ids, Faults faults, Journal journal, Func<int> port)
{
    /// <summary>What a fault of the file server is called, and how often one was asked for is counted.</summary>
    public const string Route = "fetch file";

    private readonly ConcurrentDictionary<string, byte[]> _files = new();

    /// <summary>Keeps a file; tells its id and how an interaction describes it.</summary>
    public (string Id, JsonObject Json) Add(string name, byte[] content)
    {
        var id = ids.Next().ToString(CultureInfo.InvariantCulture);
        var address = $"http://127.0.0.1:{port()}/ephemeral-attachments/{id}/{name}";
        _files[id] = content;

        return (id, new JsonObject
        {
            ["id"] = id,
            ["filename"] = name,
            ["size"] = content.Length,
            ["url"] = address,
            ["proxy_url"] = address,
            ["content_type"] = "text/csv; charset=utf-8",
            ["ephemeral"] = true,
        });
    }

    public async Task SendAsync(HttpContext context)
    {
        journal.Note(Route);
        var id = (string)context.Request.RouteValues["id"]!;

        if (context.Request.Headers.Authorization.Count > 0) journal.Note("token sent without need");

        if (faults.Take(Route) is Fault.Breaks(var status)) context.Response.StatusCode = status;
        else if (!_files.TryGetValue(id, out var content)) context.Response.StatusCode = 404;
        else await context.Response.Body.WriteAsync(content);
    }
}
