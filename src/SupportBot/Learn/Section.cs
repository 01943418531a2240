namespace SupportBot.Learn;

/// <summary>A part of a card that is read by itself, in the order in which they are offered.</summary>
internal enum Section
{
    /// <summary>How it may work.</summary>
    Works,

    /// <summary>How strong the evidence is, why, and what speaks against it.</summary>
    Evidence,

    /// <summary>The studies with their numbers and critics.</summary>
    Studies,

    /// <summary>What a course looks like and when mood was judged.</summary>
    Expect,

    /// <summary>When the look of the face changes, which is not about mood.</summary>
    Cosmetic,

    /// <summary>Serious risks and side effects.</summary>
    Risks,

    /// <summary>Who should not have it, or should ask first.</summary>
    Avoid,

    /// <summary>Approval and recommendation by region.</summary>
    Status,

    /// <summary>How to get it and what it costs.</summary>
    Access,

    /// <summary>What to ask the prescriber.</summary>
    Questions,

    /// <summary>What people say, held against the sources.</summary>
    Said,

    /// <summary>The sources, and what is not checked yet.</summary>
    Sources,

    /// <summary>All of the above.</summary>
    All,
}

/// <summary>The names of the sections, as they stand in buttons and typed lines.</summary>
internal static class SectionNames
{
    /// <summary>All names, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Section>().Select(section => section.Key())];

    /// <summary>The name of a section.</summary>
    public static string Key(this Section section) => section.ToString().ToLowerInvariant();

    /// <summary>The section of a name; nothing if there is none.</summary>
    public static Section? Find(string name) =>
        All.Contains(name.ToLowerInvariant()) ? Enum.Parse<Section>(name, ignoreCase: true) : null;
}
