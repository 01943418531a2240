using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Rest;

/// <summary>What is sent: JSON, or a form with JSON and files. Made once, sent as often as needed.</summary>
internal static class Bodies
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static Func<HttpContent>? Of<T>(T value, JsonTypeInfo<T> type, IReadOnlyList<Upload> files)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, type);

        return files.Count is 0 ? () => JsonContent(json) : () => Form(json, files);
    }

    private static ByteArrayContent JsonContent(byte[] json)
    {
        var content = new ByteArrayContent(json);
        content.Headers.ContentType = Json;

        return content;
    }

#pragma warning disable CA2000 // A form disposes of its parts.
    private static MultipartFormDataContent Form(byte[] json, IReadOnlyList<Upload> files)
    {
        var form = new MultipartFormDataContent { { JsonContent(json), "payload_json" } };

        for (var i = 0; i < files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(files[i].Content);
            file.Headers.ContentType = new(files[i].MediaType);
            form.Add(file, $"files[{i}]", files[i].Filename);
        }

        return form;
    }
#pragma warning restore CA2000
}
