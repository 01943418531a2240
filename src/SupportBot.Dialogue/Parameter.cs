using System.Globalization;
using NodaTime;

namespace SupportBot.Dialogue;

/// <summary>When and by whom a text is read: "tomorrow" needs all three.</summary>
/// <param name="Now">The point in time, UTC.</param>
/// <param name="Zone">The person's zone.</param>
/// <param name="Language">The person's language, a BCP 47 tag.</param>
public readonly record struct Occasion(Instant Now, DateTimeZone Zone, string Language);

/// <summary>Reads a value out of what a person typed or pressed. Returns nothing, or what is wrong with it.</summary>
public delegate Mistake? Reading<T>(string text, Occasion occasion, out T value);

/// <summary>One value that a command needs. Its question and the labels of its choices are phrases.</summary>
/// <param name="Name">Lower-case word; a typed line may say <c>name=value</c>.</param>
public abstract record Parameter(string Name)
{
    /// <summary>Whether it may be left out; then its value is an empty text.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether it says nothing about a person's health, so that a platform may show it while it is typed.</summary>
    public bool Public { get; init; }

    /// <summary>Whether it is used when given and never asked for. Such a parameter is optional.</summary>
    public bool Aside { get; init; }

    /// <summary>Whether it takes all words of a typed line that no other parameter took.</summary>
    public bool Rest { get; init; }

    /// <summary>How a platform asks for it.</summary>
    public FieldKind Kind { get; init; } = FieldKind.ShortText;

    /// <summary>
    /// The values on offer, in order. Their labels are the phrases <c>command.parameter.value</c>; a value that is a
    /// number is its own label.
    /// </summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Of several values the one that says "none of them": chosen, it is the whole answer.</summary>
    public string? Alone { get; init; }

    /// <summary>The most characters (UTF-16 units) a typed value may have.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>Whether it is asked for, given the values before it; always, when nothing.</summary>
    public Func<IReadOnlyList<string>, bool>? AskedWhen { get; init; }

    /// <summary>Values to choose from while typing, best first, for a text so far and a language.</summary>
    public Func<string, string, IReadOnlyList<Option>>? Suggest { get; init; }

    /// <summary>What its question says, where that is no phrase; nothing to take the phrases.</summary>
    public Wording? Wording { get; init; }

    /// <summary>What is wrong with a text as this value; nothing if it can be read.</summary>
    public abstract Mistake? Check(string text, Occasion occasion);

    /// <summary>A whole number within limits, both included.</summary>
    public static Parameter<int> Number(string name, int from, int to) => new(name, (string text, Occasion _, out int value) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && value >= from && value <= to
                ? null
                : new Mistake("mistake.number", ("given", Shown(text)), ("from", $"{from}"), ("to", $"{to}")))
    {
        Kind = FieldKind.Number,
    };

    /// <summary>Free text, trimmed, with at least one visible character.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="maxLength">The most characters, 1 or more.</param>
    public static Parameter<string> Text(string name, int maxLength) => new(name, (string text, Occasion _, out string value) =>
    {
        value = text.Trim();

        return value.Length == 0 ? new Mistake("mistake.empty")
            : value.Length > maxLength ? new Mistake("mistake.too-long", ("length", $"{value.Length}"), ("to", $"{maxLength}"))
            : null;
    })
    {
        MaxLength = maxLength,
        Kind = maxLength > 200 ? FieldKind.LongText : FieldKind.ShortText,
    };

    /// <summary>One of the given values.</summary>
    public static Parameter<string> Choice(string name, params IReadOnlyList<string> choices) => new(name, (string text, Occasion _, out string value) =>
    {
        value = text.Trim().ToLowerInvariant();

        return choices.Contains(value)
            ? null
            : new Mistake("mistake.choice", ("given", Shown(text)), ("choices", string.Join(", ", choices)));
    })
    {
        Kind = FieldKind.Choice,
        Choices = choices,
    };

    /// <summary>Any of the given values, in a text separated by commas; in the order of the choices, each once.</summary>
    public static Parameter<IReadOnlyList<string>> Several(string name, params IReadOnlyList<string> choices) => new(name, (string text, Occasion _, out IReadOnlyList<string> value) =>
    {
        var given = text.ToLowerInvariant().Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        value = [.. choices.Where(given.Contains)];

        return given.FirstOrDefault(one => !choices.Contains(one)) is { } unknown
            ? new Mistake("mistake.choice", ("given", Shown(unknown)), ("choices", string.Join(", ", choices)))
            : null;
    })
    {
        Kind = FieldKind.Choices,
        Choices = choices,
    };

    /// <summary>What a person typed, short enough to be said back.</summary>
    public static string Shown(string text) => text.Length <= 40 ? text.Trim() : string.Concat(text.AsSpan(0, 39).Trim(), "…");
}

/// <summary>One typed value that a command needs.</summary>
public sealed record Parameter<T>(string Name, Reading<T> Read) : Parameter(Name)
{
    /// <inheritdoc/>
    public override Mistake? Check(string text, Occasion occasion) => Read(text, occasion, out _);
}
