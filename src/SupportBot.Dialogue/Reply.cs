using NodaTime;

namespace SupportBot.Dialogue;

/// <summary>What the bot answers, before any platform has given it a look.</summary>
/// <param name="Blocks">What to show, from top to bottom.</param>
public sealed record Reply(params IReadOnlyList<Block> Blocks)
{
    /// <summary>Who may read the answer. <see cref="Audience.OnlyYou"/> unless a command says otherwise.</summary>
    public Audience Audience { get; init; } = Audience.OnlyYou;

    /// <summary>What the person can do next, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>What to ask the person, all fields at once; only where <see cref="FormSupport.Now"/> was said.</summary>
    public Form? Form { get; init; }

    /// <summary>Where it goes when a button was pressed.</summary>
    public Placement Placement { get; init; } = Placement.InPlace;

    /// <summary>What the next typed line will be taken as.</summary>
    public Awaits Awaits { get; init; } = Awaits.Anything;

    /// <summary>Whether it shows help in danger: it goes before everything else that waits to be sent.</summary>
    public bool Urgent { get; init; }

    /// <summary>The reader's own zone, for platforms that do not know it themselves.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>The language it is written in, a BCP 47 tag; dates are named in it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// A call with gaps that the conversation goes on with: its question is put below this reply. No platform sees it.
    /// </summary>
    public CommandCall? Then { get; init; }

    /// <summary>Whether the bot could make use of what the person entered.</summary>
    public bool Understood { get; init; } = true;
}

/// <summary>Who may read a reply.</summary>
public enum Audience
{
    /// <summary>The person who asked, and nobody else.</summary>
    OnlyYou,

    /// <summary>Everyone in the chat.</summary>
    Everyone,
}

/// <summary>Where a reply to a pressed button goes.</summary>
public enum Placement
{
    /// <summary>It takes the place of the message whose button was pressed.</summary>
    InPlace,

    /// <summary>It is a message of its own, and the pressed one stays as it is.</summary>
    Below,
}

/// <summary>What a typed line that is no command will be taken as.</summary>
public enum Awaits
{
    /// <summary>Nothing in particular: a number may stand for a button.</summary>
    Anything,

    /// <summary>The answer to the question just asked, a number included.</summary>
    Text,
}
