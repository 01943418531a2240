namespace SupportBot.Discord.Wire;

/// <summary>The first answer to an interaction.</summary>
internal sealed record Callback<T>(CallbackType Type, T? Data);

/// <summary>The kinds of first answer.</summary>
internal enum CallbackType
{
    Pong = 1,

    /// <summary>A new message.</summary>
    Message = 4,

    /// <summary>A new message later; the member sees "thinking".</summary>
    DeferredMessage = 5,

    /// <summary>A change of the pressed message later; the member sees nothing.</summary>
    DeferredUpdate = 6,

    /// <summary>A change of the pressed message.</summary>
    Update = 7,

    /// <summary>What could be typed.</summary>
    Suggestions = 8,

    /// <summary>A form.</summary>
    Modal = 9,
}

/// <summary>How a later answer will look.</summary>
internal sealed record Deferral(int? Flags);

/// <summary>A form that opens over the chat.</summary>
internal sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components);

/// <summary>What could be typed, at most 25.</summary>
internal sealed record Suggestions(IReadOnlyList<Suggestion> Choices);

/// <summary>One thing that could be typed; both 1 to 100 characters.</summary>
internal sealed record Suggestion(string Name, string Value);
