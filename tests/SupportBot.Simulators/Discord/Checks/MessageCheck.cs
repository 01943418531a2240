using System.Text.Json;

namespace SupportBot.Simulators.Discord.Checks;

/// <summary>What a message may be, where it is sent.</summary>
/// <param name="Flags">The flags that may be set.</param>
/// <param name="Files">The names of the uploaded files.</param>
internal sealed record MessageCheck(int Flags, IReadOnlyList<string> Files)
{
    /// <summary>Whether an earlier message is changed, so that fields may be left out.</summary>
    public bool IsEdit { get; init; }

    /// <summary>Whether the message already is one of components only; it can never go back.</summary>
    public bool AlreadyV2 { get; init; }

    /// <summary>Whether this only announces a later answer.</summary>
    public bool IsDeferral { get; init; }

    /// <summary>The ids of the attachments that the message already has.</summary>
    public IReadOnlySet<long> Kept { get; init; } = new HashSet<long>();

    /// <summary>Notes what is wrong and tells the flags, and whether nothing would be left to show.</summary>
    public (int Flags, bool IsEmpty) Run(Form message)
    {
        if (!message.IsObject()) return (0, false);

        var flags = (int)(message.Whole("flags", 0, int.MaxValue) ?? 0);
        var v2 = AlreadyV2 || (flags & MessageFlags.ComponentsV2) != 0;

        if ((flags & ~Flags) != 0)
            message.Refuse("flags", "MESSAGE_FLAGS_INVALID", $"Only flags {Flags} can be set here");

        message.Flag("tts");
        message.Flag("enforce_nonce");
        Nonce(message);
        Mentions(message);
        Attachments(message);
        var content = message.Text("content", 0, 2_000);
        var embeds = EmbedCheck.Run(message, Files);
        var components = ComponentCheck.Message(message, v2, Files);

        if (v2) OnlyComponents(message, components);

        var empty = !IsEdit && !IsDeferral && string.IsNullOrWhiteSpace(content) && embeds + components + Files.Count is 0;

        return (flags, empty);
    }

    private void OnlyComponents(Form message, int components)
    {
        foreach (var key in (string[])["content", "embeds", "poll", "sticker_ids"])
        {
            if (!message.Has(key)) continue;

            var value = message.Json.GetProperty(key);
            var isEmpty = value.ValueKind is JsonValueKind.Array ? value.GetArrayLength() is 0
                : value.ValueKind is JsonValueKind.String && value.GetString()!.Length is 0;

            if (!isEmpty)
            {
                message.Refuse(key, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
            }
        }

        if (components is 0 && !IsEdit) message.Refuse("components", "BASE_TYPE_REQUIRED", "This field is required");
    }

    private void Attachments(Form message)
    {
        foreach (var attachment in message.List("attachments", 0, 10) ?? [])
        {
            var id = attachment.Whole("id", 0, long.MaxValue, required: true);
            attachment.Text("description", 0, 1_024);
            attachment.Text("filename", 0, 1_024);

            if (id is { } known && !Kept.Contains(known) && known >= Files.Count)
                attachment.Refuse("id", "ATTACHMENT_NOT_FOUND", $"Attachment data not found (index {known})");
        }
    }

    private static void Nonce(Form message)
    {
        if (!message.Has("nonce")) return;

        var nonce = message.Json.GetProperty("nonce");

        if (nonce.ValueKind is JsonValueKind.String && Form.Length(nonce.GetString()!) > 25)
            message.Refuse("nonce", "NONCE_TYPE_TOO_LONG", "Nonce must be 25 or fewer in length.");
        else if (nonce.ValueKind is not JsonValueKind.String && !(nonce.ValueKind is JsonValueKind.Number && nonce.TryGetInt64(out _)))
            message.Refuse("nonce", "NONCE_TYPE_INVALID", "Nonce must be an int or a string");
    }

    private static void Mentions(Form message)
    {
        if (message.Inner("allowed_mentions") is not { } allowed) return;

        var parse = new HashSet<string>();

        if (allowed.Json.TryGetProperty("parse", out var kinds) && kinds.ValueKind is JsonValueKind.Array)
        {
            foreach (var (kind, i) in kinds.EnumerateArray().Select((kind, i) => (kind.ToString(), i)))
            {
                parse.Add(kind);

                if (kind is not ("roles" or "users" or "everyone"))
                    allowed.Refuse($"parse.{i}", "BASE_TYPE_CHOICES", "Value must be one of ('roles', 'users', 'everyone').");
            }
        }

        foreach (var kind in (string[])["roles", "users"])
        {
            if (allowed.List(kind, 0, 100) is { Count: > 0 } && parse.Contains(kind))
            {
                message.Refuse("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }
}
