using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SupportBot.Discord.Rest;

/// <summary>Reads what came back.</summary>
internal static class Answers
{
    public static async Task<T?> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T>? type, CancellationToken cancel)
        where T : class
    {
        if (type is null || response.StatusCode is HttpStatusCode.NoContent) return null;

        await using var body = await response.Content.ReadAsStreamAsync(cancel);

        return await JsonSerializer.DeserializeAsync(body, type, cancel);
    }
}
