namespace SupportBot.Dialogue;

/// <summary>What a command still needs, in the person's language.</summary>
/// <param name="Id">Names the half-filled call, 8 characters; comes back in <see cref="ChatInput.Filled"/>.</param>
/// <param name="Title">What it is about, at most 45 characters.</param>
/// <param name="Fields">What to ask, at most 5 at a time.</param>
public sealed record Form(string Id, string Title, IReadOnlyList<Field> Fields)
{
    /// <summary>From how many characters on a field's text needs a place of its own.</summary>
    public const int LongText = 100;

    /// <summary>Whether a field needs the room of two: its text is long, or there is a hint beside it.</summary>
    public static bool IsWide(Field field) => field?.Text.Length > LongText || field is { Text.Length: > 0, Hint.Length: > 0 };

    /// <summary>Opens the form again: for a platform that cannot open it in answer to this update.</summary>
    public CommandCall Resume => new("fill", Id);
}

/// <summary>One question of a form.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Question">The question, at most 45 characters where the platform is short of room.</param>
/// <param name="Kind">How to ask.</param>
public sealed record Field(string Name, string Question, FieldKind Kind)
{
    /// <summary>Whether it may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>What to choose from; empty for typed values, where they are only proposals.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>The most characters (UTF-16 units) that may be typed.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>
    /// What is asked in full, at most 300 characters, shown above the field; empty when the question says it all. One of
    /// more than <see cref="Form.LongText"/> characters, or with a hint beside it, takes the room of a field.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>An example or a limit, at most 100 characters; empty when there is nothing to add.</summary>
    public string Hint { get; init; } = "";

    /// <summary>What was entered before and could not be used, or the value so far; empty when none.</summary>
    public string Given { get; init; } = "";
}

/// <summary>Something to choose.</summary>
/// <param name="Value">What the command gets; at most 32 characters.</param>
/// <param name="Label">What the person sees, at most 80 characters.</param>
public sealed record Option(string Value, string Label);

/// <summary>How a platform asks for a value.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    ShortText,

    /// <summary>Several lines of text.</summary>
    LongText,

    /// <summary>A number, typed.</summary>
    Number,

    /// <summary>One of a few values.</summary>
    Choice,

    /// <summary>Any of a few values.</summary>
    Choices,

    /// <summary>The text of a file: sent as one (<see cref="ChatInput.Sent"/>), or pasted.</summary>
    File,

    /// <summary>A role of a server, by the platform's id, where a menu can offer them; never asked for.</summary>
    Role,
}
