namespace SupportBot.Dialogue;

/// <summary>Something a person can press under a reply.</summary>
/// <param name="Label">What stands on it, at most 80 characters; short ones are read more easily.</param>
public abstract record Button(string Label)
{
    /// <summary>Whether it stands out from the others.</summary>
    public Look Look { get; init; }

    /// <summary>A command with its values filled in, ready to be pressed; it works after weeks and restarts.</summary>
    public sealed record Press(string Label, CommandCall Call) : Button(Label);

    /// <summary>Opens a web page.</summary>
    public sealed record Open(string Label, Uri Page) : Button(Label);

    /// <summary>
    /// Copies a text, such as a phone number, where the platform can; elsewhere it is left out, so the text must stand in
    /// the reply as well.
    /// </summary>
    public sealed record Copy(string Label, string Text) : Button(Label);
}

/// <summary>How much a button stands out.</summary>
public enum Look
{
    /// <summary>Like any other.</summary>
    Plain,

    /// <summary>The one that most people want.</summary>
    Main,

    /// <summary>It takes something away.</summary>
    Danger,
}
