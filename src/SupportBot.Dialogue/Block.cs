namespace SupportBot.Dialogue;

/// <summary>One part of a <see cref="Reply"/>.</summary>
public abstract record Block
{
    private Block() { }

    /// <summary>A line that says what the rest is about.</summary>
    public sealed record Heading(Words Words) : Block;

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(Words Words) : Block;

    /// <summary>Points of a list, each one short.</summary>
    public sealed record Points(IReadOnlyList<Words> Items) : Block;

    /// <summary>Short labelled values, such as a mood score and its date.</summary>
    public sealed record Facts(IReadOnlyList<Fact> Rows) : Block;

    /// <summary>Small print: a source, a date, the limits of what was said.</summary>
    public sealed record Note(Words Words) : Block;

    /// <summary>A picture, such as a mood chart.</summary>
    /// <param name="Png">The encoded image; at most 10 MB, the least that a platform takes.</param>
    /// <param name="Alt">The same content in words, for people who cannot see the picture.</param>
    public sealed record Picture(ReadOnlyMemory<byte> Png, string Alt) : Block;

    /// <summary>Something to keep, such as a report or an archive.</summary>
    /// <param name="Name">The file's name with its ending; it names no person and no treatment.</param>
    /// <param name="MediaType">For example <c>application/pdf</c>.</param>
    /// <param name="Content">The bytes; at most 10 MB.</param>
    public sealed record Attachment(string Name, string MediaType, ReadOnlyMemory<byte> Content) : Block;
}

/// <summary>A labelled value.</summary>
public sealed record Fact(string Label, Words Value);
