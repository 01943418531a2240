using System.Text.Json;
using SupportBot.Dialogue;

namespace SupportBot.Telegram;

/// <summary>
/// Takes an answer of getUpdates apart without reading the updates themselves, so that one that nobody understands does
/// not block the others.
/// </summary>
/// <param name="Updates">The updates, raw.</param>
/// <param name="Fault">What Telegram says went wrong, if anything.</param>
internal sealed record UpdateBatch(IReadOnlyList<WaitingUpdate> Updates, SendFault? Fault)
{
    // Deep enough for any update; what is deeper than the reader of updates takes is set aside one by one.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>Where the next poll begins, given where this one began.</summary>
    public long After(long offset) => Updates.Count is 0 ? offset : Math.Max(offset, Updates.Max(update => update.Id) + 1);

    /// <summary>Reads an answer; one that is not Telegram's, such as a proxy's error page, is trouble on the way.</summary>
    public static UpdateBatch Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Deep);
            var root = document.RootElement;

            return root.ValueKind is JsonValueKind.Object && root.TryGetProperty("result", out var result)
                && result.ValueKind is JsonValueKind.Array
                ? new([.. result.EnumerateArray().Select(Update).OfType<WaitingUpdate>()], null)
                : new([], FaultIn(root));
        }
        catch (JsonException)
        {
            return new([], new SendFault.Trouble(MayHaveArrived: false));
        }
    }

    /// <summary>Reads what a webhook got; nothing when it is no update.</summary>
    public static WaitingUpdate? ReadOne(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Deep);

            return Update(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>One update, or nothing when it has no id.</summary>
    private static WaitingUpdate? Update(JsonElement update) =>
        update.ValueKind is JsonValueKind.Object && update.TryGetProperty("update_id", out var id)
        && id.ValueKind is JsonValueKind.Number && id.TryGetInt64(out var number)
            ? new(number, update.GetRawText())
            : null;

    private static SendFault FaultIn(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object) return new SendFault.Trouble(MayHaveArrived: false);

        var code = root.TryGetProperty("error_code", out var c) && c.ValueKind is JsonValueKind.Number && c.TryGetInt32(out var number) ? number : 500;
        var retryAfter = root.TryGetProperty("parameters", out var parameters) && parameters.ValueKind is JsonValueKind.Object
            && parameters.TryGetProperty("retry_after", out var r) && r.ValueKind is JsonValueKind.Number && r.TryGetInt32(out var seconds)
                ? seconds
                : (int?)null;

        return SendFault.Of(code, "", retryAfter, movedTo: null);
    }
}
