using System.Text.Json.Serialization;

namespace SupportBot.Discord.Wire;

/// <summary>One component of a message or a form. Which fields it has depends on its type.</summary>
internal sealed record Component(ComponentType Type)
{
    public int? Style { get; init; }

    public string? Label { get; init; }

    public string? Description { get; init; }

    public string? CustomId { get; init; }

    public string? Url { get; init; }

    public string? Content { get; init; }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool? Required { get; init; }

    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public int? Spacing { get; init; }

    public bool? Divider { get; init; }

    public IReadOnlyList<ComponentOption>? Options { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>The field under a label; Discord's name for it is the type's own.</summary>
    [JsonPropertyName("component")]
    public Component? Field { get; init; }

    public IReadOnlyList<GalleryItem>? Items { get; init; }

    public MediaItem? File { get; init; }
}

/// <summary>The types of component that the bot uses.</summary>
internal enum ComponentType
{
    Row = 1,
    Button = 2,
    Select = 3,
    TextInput = 4,
    Text = 10,
    Gallery = 12,
    File = 13,
    Separator = 14,
    Container = 17,
    Label = 18,
    RadioGroup = 21,
    CheckboxGroup = 22,
}

/// <summary>How a button looks.</summary>
internal static class ButtonStyle
{
    public const int Primary = 1;
    public const int Secondary = 2;
    public const int Danger = 4;
    public const int Link = 5;
}

/// <summary>Something to choose.</summary>
internal sealed record ComponentOption(string Label, string Value)
{
    public bool? Default { get; init; }
}

/// <summary>A picture in a gallery.</summary>
/// <param name="Media">Where it is.</param>
/// <param name="Description">The same in words; at most 1,024 characters.</param>
internal sealed record GalleryItem(MediaItem Media, string? Description);

/// <summary>A web address, or <c>attachment://</c> and a file's name.</summary>
internal sealed record MediaItem(string Url);
