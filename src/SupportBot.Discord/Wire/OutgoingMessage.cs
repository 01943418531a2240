using System.Text.Json.Serialization;

namespace SupportBot.Discord.Wire;

/// <summary>A message to be shown, or a later version of one.</summary>
internal sealed record OutgoingMessage
{
    /// <summary>At most 2,000 characters; nothing beside <see cref="MessageFlags.ComponentsV2"/>.</summary>
    public string? Content { get; init; }

    public int? Flags { get; init; }

    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>The uploaded files; on a change also those that stay.</summary>
    public IReadOnlyList<UploadedFile>? Attachments { get; init; }

    /// <summary>At most 25 characters. A second message with it is the first one again.</summary>
    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    /// <summary>The bytes of <see cref="Attachments"/>, in their order.</summary>
    [JsonIgnore]
    public IReadOnlyList<Upload> Files { get; init; } = [];
}

/// <summary>Whom a message may ping.</summary>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse)
{
    /// <summary>Nobody, whatever the text says.</summary>
    public static readonly AllowedMentions None = new([]);
}

/// <summary>Names an uploaded file.</summary>
/// <param name="Id">Its place among the files.</param>
/// <param name="Filename">What <c>attachment://</c> refers to.</param>
/// <param name="Description">The same in words; at most 1,024 characters.</param>
internal sealed record UploadedFile(int Id, string Filename, string? Description);

/// <summary>A file to send.</summary>
internal sealed record Upload(string Filename, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>A message as Discord has it.</summary>
internal sealed record PostedMessage(string Id);

/// <summary>A channel as Discord has it.</summary>
internal sealed record OpenedChannel(string Id);

/// <summary>Whom to open a DM with.</summary>
internal sealed record DmWish(string RecipientId);
