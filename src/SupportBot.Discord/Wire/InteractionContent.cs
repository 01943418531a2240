using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportBot.Discord.Wire;

/// <summary>What was chosen, pressed or sent.</summary>
internal sealed record InteractionContent
{
    /// <summary>A command's id is a text, a component's a number.</summary>
    [JsonConverter(typeof(TextOrNumber))]
    public string? Id { get; init; }

    /// <summary>The command.</summary>
    public string? Name { get; init; }

    public IReadOnlyList<GivenOption>? Options { get; init; }

    /// <summary>The button, the menu or the form.</summary>
    public string? CustomId { get; init; }

    /// <summary>What was chosen from a menu under a message.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The fields of a form.</summary>
    public IReadOnlyList<SubmittedField>? Components { get; init; }
}

/// <summary>A value of a command, as chosen or typed so far.</summary>
internal sealed record GivenOption
{
    public required string Name { get; init; }

    /// <summary>A text, a number or a boolean; a text in any case while it is typed.</summary>
    public JsonElement? Value { get; init; }

    public IReadOnlyList<GivenOption>? Options { get; init; }

    /// <summary>Whether suggestions are wanted for it.</summary>
    public bool Focused { get; init; }

    /// <summary>The value as a text; empty when there is none.</summary>
    public string Text => Value is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : "";
}

/// <summary>A field of a form that was sent, or what holds one.</summary>
internal sealed record SubmittedField
{
    public string? CustomId { get; init; }

    /// <summary>A text, a boolean for a checkbox, or null for a radio group left alone.</summary>
    public JsonElement? Value { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    public SubmittedField? Component { get; init; }

    public IReadOnlyList<SubmittedField>? Components { get; init; }
}
