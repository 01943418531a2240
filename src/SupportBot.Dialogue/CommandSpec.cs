namespace SupportBot.Dialogue;

/// <summary>
/// Everything a platform must know to offer a command. Written once, next to the command. Its help is the phrase
/// <c>name.help</c>, the question of a parameter is the phrase <c>name.parameter</c>; a space in the name becomes a dot.
/// </summary>
/// <param name="Name">One or two lower-case words: one word if a menu offers it, as <c>checkin</c>; two if only a button
/// or a typed line does, as <c>remind snooze</c>. The same on every platform.</param>
/// <param name="Parameters">What the command needs, in the order in which the bot asks for it.</param>
public sealed record CommandSpec(string Name, params IReadOnlyList<Parameter> Parameters)
{
    /// <summary>What must be there before the command runs.</summary>
    public Needs Needs { get; init; } = Needs.Consent;

    /// <summary>Whether it still runs in the days before the bot closes, although it needs consent.</summary>
    public bool LastsToTheEnd { get; init; }

    /// <summary>Whether it matters in which server or group it was asked for (<see cref="ChatUpdate.Community"/>).</summary>
    public bool IsLocal { get; init; }

    /// <summary>Other words that mean the same on a typed line.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>
    /// Reads the whole rest of a typed line as values, where "name=value" is not how people would say it; nothing for
    /// the ordinary way.
    /// </summary>
    public Func<string, Occasion, IReadOnlyList<string>>? ReadsLine { get; init; }

    /// <summary>Whether a menu offers it.</summary>
    public bool Offered => !Name.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether its first value is the text of a file.</summary>
    public bool TakesFile => Parameters is [{ Kind: FieldKind.File }, ..];

    /// <summary>The key under which its phrases stand; made of the name unless it shares them with another command.</summary>
    public string Key { get; init; } = Name.Replace(' ', '.');
}

/// <summary>What must be there before a command runs.</summary>
public enum Needs
{
    /// <summary>Nothing, not even a database: it answers from memory and tells nothing about a person.</summary>
    Nothing,

    /// <summary>Something that is kept about the person, also when they took their consent back.</summary>
    Person,

    /// <summary>The person's consent to keep what they write.</summary>
    Consent,

    /// <summary>The platform's own proof that the person runs this server or group, and their consent.</summary>
    Administrator,
}
