using System.Text.Json.Serialization;

namespace SupportBot.Experiences;

/// <summary>What a person found of a treatment they tried. Kept sealed; shown to nobody but as part of a count.</summary>
/// <param name="Card">The slug of the treatment's card.</param>
/// <param name="Helped">A value of <see cref="ExperienceFields.Helped"/>.</param>
/// <param name="Onset">A value of <see cref="ExperienceFields.Onset"/>.</param>
/// <param name="Lasted">A value of <see cref="ExperienceFields.Lasted"/>.</param>
/// <param name="Effects">Values of <see cref="ExperienceFields.Effects"/>; none when there were none.</param>
/// <param name="Again">A value of <see cref="ExperienceFields.Again"/>.</param>
/// <param name="Cost">A value of <see cref="ExperienceFields.Cost"/>.</param>
internal sealed record Experience(
    string Card, string Helped, string Onset, string Lasted, IReadOnlyList<string> Effects, string Again, string Cost)
{
    /// <summary>Whether both are of one treatment with the same answers.</summary>
    public bool Equals(Experience? other) =>
        other is not null && (Card, Helped, Onset, Lasted, Again, Cost) == (other.Card, other.Helped, other.Onset, other.Lasted, other.Again, other.Cost)
        && Effects.SequenceEqual(other.Effects);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Card, Helped, Onset, Lasted, Again, Cost, Effects.Count);

    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(Experience);
}

/// <summary>What a person wrote about a treatment. Kept sealed.</summary>
/// <param name="Card">The slug of the treatment's card.</param>
/// <param name="Text">Up to 500 characters.</param>
/// <param name="Reason">Why it was returned, a value of <see cref="ExperienceFields.Reasons"/>; empty when it was not.</param>
internal sealed record SharedText(string Card, string Text, string Reason)
{
    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(SharedText);
}

/// <summary>How they are written before they are sealed.</summary>
[JsonSerializable(typeof(Experience))]
[JsonSerializable(typeof(SharedText))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class ExperienceJson : JsonSerializerContext;
