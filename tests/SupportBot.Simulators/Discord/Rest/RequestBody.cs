using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SupportBot.Simulators.Discord.Checks;

namespace SupportBot.Simulators.Discord.Rest;

/// <summary>What was sent: JSON, or a form with <c>payload_json</c> and files.</summary>
/// <param name="Problem">Why it could not be read; nothing when it was.</param>
internal sealed record RequestBody(JsonElement Json, IReadOnlyList<IFormFile> Files, BodyProblem Problem)
{
    private const long LargestFile = 10 << 20;

    public IReadOnlyList<string> FileNames => [.. Files.Select(file => file.FileName)];

    public static async Task<RequestBody> ReadAsync(HttpRequest request)
    {
        var type = request.ContentType ?? "";

        if (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes);

            return Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), []);
        }

        if (!type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return new(default, [], BodyProblem.Type);

        var form = await request.ReadFormAsync();

        if (form.Files.Where((file, i) => file.Name != $"files[{i}]").Any()) return new(default, [], BodyProblem.Json);

        if (form.Files.Any(file => file.Length > LargestFile)) return new(default, [], BodyProblem.Size);

        var json = form["payload_json"].ToString();

        return Parse(System.Text.Encoding.UTF8.GetBytes(json.Length is 0 ? "{}" : json), form.Files);
    }

    public Form Form(FormErrors errors) => new(Json, "", errors);

    private static RequestBody Parse(ReadOnlyMemory<byte> json, IReadOnlyList<IFormFile> files)
    {
        try
        {
            return new(JsonElement.Parse(json.Span), files, BodyProblem.None);
        }
        catch (JsonException)
        {
            return new(default, files, BodyProblem.Json);
        }
    }
}

/// <summary>Why a body could not be read.</summary>
internal enum BodyProblem
{
    None,
    Type,
    Json,
    Size,
}
