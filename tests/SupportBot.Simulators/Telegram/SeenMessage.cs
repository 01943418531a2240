using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>A message as a person sees it in a chat.</summary>
/// <param name="Id">Its number in the chat.</param>
/// <param name="FromBot">Whether the bot wrote it.</param>
/// <param name="Text">Its text or its caption, without markup.</param>
/// <param name="Entities">Its formatting, as JSON; <c>[]</c> if it has none.</param>
/// <param name="Buttons">The rows of buttons under it.</param>
/// <param name="Edited">Whether it was changed after it was sent.</param>
/// <param name="Photo">The bytes of its picture, if it has one.</param>
/// <param name="Document">The bytes of its file, if it has one.</param>
/// <param name="DocumentName">The name of its file, if it has one.</param>
public sealed record SeenMessage(
    int Id,
    bool FromBot,
    string Text,
    string Entities,
    IReadOnlyList<IReadOnlyList<SeenButton>> Buttons,
    bool Edited,
    ReadOnlyMemory<byte>? Photo,
    ReadOnlyMemory<byte>? Document,
    string? DocumentName)
{
    /// <summary>Whether it asks the person to answer it.</summary>
    public bool ForcesReply { get; init; }

    /// <summary>Whether it may not be forwarded or saved.</summary>
    public bool Protected { get; init; }

    internal static SeenMessage Of(SimulatedMessage message) => new(
        message.Id,
        message.FromBot,
        message.Text?.Text ?? message.Caption?.Text ?? "",
        (message.Text?.Entities ?? message.Caption?.Entities ?? []).ToJsonString(),
        SeenButton.RowsOf(message.InlineKeyboard),
        message.EditedAt is not null,
        BytesOf(message.Photo),
        BytesOf(message.Document),
        message.Document?.Name)
    {
        ForcesReply = message.Markup?.ContainsKey("force_reply") is true,
        Protected = message.Protected,
    };

    private static ReadOnlyMemory<byte>? BytesOf(UploadedFile? file) => file is null ? (ReadOnlyMemory<byte>?)null : file.Bytes;
}

/// <summary>A button under a message.</summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Carries">What it sends to the bot when pressed, if it does.</param>
/// <param name="Opens">The address it opens, if it does.</param>
/// <param name="Copies">The text it copies, if it does.</param>
public sealed record SeenButton(string Label, string? Carries, string? Opens, string? Copies)
{
    internal static IReadOnlyList<IReadOnlyList<SeenButton>> RowsOf(JsonObject? keyboard) => keyboard is null
        ? []
        : [.. keyboard["inline_keyboard"]!.AsArray().Select(row => row!.AsArray().Select(Of).ToList())];

    private static SeenButton Of(JsonNode? button) => new(
        $"{button!["text"]}",
        (string?)button["callback_data"],
        (string?)button["url"],
        (string?)button["copy_text"]?["text"]);
}
