using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;

namespace SupportBot.Dialogue;

/// <summary>
/// A piece of text that says what it means and leaves to each platform how it looks.
/// </summary>
/// <remarks>
/// There is no way to put markup into a <see cref="Words"/>: whatever a person typed stays text, on every
/// platform, because only the renderer writes markup.
/// </remarks>
[CollectionBuilder(typeof(Words), nameof(From))]
public sealed class Words : IReadOnlyList<Run>
{
    private readonly ImmutableArray<Run> _runs;

    private Words(ImmutableArray<Run> runs) => _runs = runs;

    /// <inheritdoc/>
    public int Count => _runs.Length;

    /// <inheritdoc/>
    public Run this[int index] => _runs[index];

    /// <summary>Joins the given runs, in order.</summary>
    public static Words From(ReadOnlySpan<Run> runs) => new([.. runs]);

    /// <summary>Takes a string as plain text.</summary>
    public static implicit operator Words(string text) => [text];

    /// <inheritdoc/>
    public IEnumerator<Run> GetEnumerator() => ((IEnumerable<Run>)_runs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>One part of a <see cref="Words"/>.</summary>
public abstract record Run
{
    private Run() { }

    /// <summary>Text as it is.</summary>
    public sealed record Plain(string Text) : Run;

    /// <summary>Text that should stand out.</summary>
    public sealed record Strong(string Text) : Run;

    /// <summary>A point in time, shown in the reader's own time zone.</summary>
    /// <param name="At">The point in time, UTC.</param>
    /// <param name="Precision">How much of it is shown.</param>
    public sealed record Moment(Instant At, Precision Precision = Precision.Minute) : Run;

    /// <summary>Text that leads to a web page.</summary>
    public sealed record Link(string Text, Uri Page) : Run;

    /// <summary>A phone or text number, shown as written and dialled with one tap where the platform can.</summary>
    /// <param name="Shown">As people write it, for example <c>116 123</c>.</param>
    /// <param name="Dialled">What a phone dials, for example <c>116123</c> or <c>+44800585858</c>.</param>
    public sealed record Phone(string Shown, string Dialled) : Run;

    /// <summary>Takes a string as plain text.</summary>
    public static implicit operator Run(string text) => new Plain(text);
}

/// <summary>How much of a point in time is shown.</summary>
public enum Precision
{
    /// <summary>Weekday, date and time of day.</summary>
    Minute,

    /// <summary>Weekday and date.</summary>
    Day,

    /// <summary>The time of day alone.</summary>
    Time,
}
