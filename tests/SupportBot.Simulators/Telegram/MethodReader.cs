using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SupportBot.Simulators.Telegram;

/// <summary>Reads the parameters of a call from its query, its JSON, its form or its multipart body.</summary>
internal static class MethodReader
{
    public static async Task<(Dictionary<string, string> Values, Dictionary<string, UploadedFile> Files)> ReadAsync(
        HttpRequest request, CancellationToken cancel)
    {
        var values = new Dictionary<string, string>();
        var files = new Dictionary<string, UploadedFile>();

        foreach (var (name, value) in request.Query)
        {
            values[name] = value.ToString();
        }

        if (request.HasFormContentType)
        {
            await ReadFormAsync(request, values, files, cancel);
        }
        else if (request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) is true)
        {
            await ReadJsonAsync(request, values, cancel);
        }

        return (values, files);
    }

    private static async Task ReadFormAsync(
        HttpRequest request,
        Dictionary<string, string> values,
        Dictionary<string, UploadedFile> files,
        CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);

        foreach (var (name, value) in form)
        {
            values[name] = value.ToString();
        }

        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancel);
            files[file.Name] = new(file.FileName, bytes.ToArray());
        }
    }

    private static async Task ReadJsonAsync(
        HttpRequest request, Dictionary<string, string> values, CancellationToken cancel)
    {
        if (request.ContentLength is 0) return;

        if (await JsonNode.ParseAsync(request.Body, cancellationToken: cancel) is not JsonObject body) return;

        foreach (var (name, value) in body)
        {
            values[name] = value?.GetValueKind() is JsonValueKind.String
                ? value.GetValue<string>()
                : value?.ToJsonString() ?? "";
        }
    }
}
