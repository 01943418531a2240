using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>A message in a chat.</summary>
internal sealed class SimulatedMessage(int id, SimulatedChat chat, long from, DateTimeOffset at)
{
    public int Id { get; } = id;

    public SimulatedChat Chat { get; } = chat;

    public long From { get; } = from;

    public bool FromBot { get; init; }

    /// <summary>The supergroup that the chat became, which is all that this message says.</summary>
    public long? MovedTo { get; init; }

    /// <summary>The group that the chat was before, which is all that this message says.</summary>
    public long? MovedFrom { get; init; }

    public DateTimeOffset At { get; } = at;

    public FormattedText? Text { get; set; }

    public FormattedText? Caption { get; set; }

    public UploadedFile? Photo { get; set; }

    public UploadedFile? Document { get; set; }

    public JsonObject? Markup { get; set; }

    public int? ReplyTo { get; set; }

    public bool Protected { get; set; }

    public DateTimeOffset? EditedAt { get; set; }

    public JsonObject? InlineKeyboard => Markup is { } markup && markup.ContainsKey("inline_keyboard") ? markup : null;

    /// <summary>The keyboard's text, where no keyboard and an empty one are the same.</summary>
    public static string Shown(JsonObject? markup) =>
        markup?["inline_keyboard"] is JsonArray { Count: > 0 } rows ? rows.ToJsonString() : "";
}

/// <summary>Text with its entities, whose offsets and lengths count UTF-16 units.</summary>
internal sealed record FormattedText(string Text, JsonArray Entities)
{
    /// <summary>The length as Telegram counts it: in code points.</summary>
    public int Length => Text.EnumerateRunes().Count();

    public bool Shows(FormattedText? other) =>
        other is not null && Text == other.Text && Entities.ToJsonString() == other.Entities.ToJsonString();
}
