using System.Text.Json.Serialization;
using SupportBot.Content;

namespace SupportBot.Safety;

/// <summary>The cues of one language, from <c>seeds/cues/en.yaml</c> and its kin: two tables of points that a person can read.</summary>
/// <param name="Language">The language's mark, such as <c>en</c>.</param>
/// <param name="Concern">The sum of danger from which a text is a concern.</param>
/// <param name="Urgent">The sum of danger from which it is urgent, if it is about now as well.</param>
/// <param name="AboutNow">The sum of the second table from which it is about now.</param>
/// <param name="Plain">The rules that need no points, separated by commas.</param>
/// <param name="Points">
/// What counts for danger and against it: cues by their points, separated by commas. A cue is a word, or two or three in
/// a row in which <c>_</c> is any one word; <c>$name</c>, a group of words or a phrase of the language's rules;
/// <c>*part*</c>, letters in a word, which end where the star is missing; or <c>@name</c>, a rule that fired, and
/// <c>@concern</c> and <c>@urgent</c> what the rules call the text.
/// </param>
/// <param name="PointsNow">What tells a plan, a deed or a farewell of now from a wish; the same kinds of cues.</param>
internal sealed record CueRules(
    string Language,
    int Concern,
    int Urgent,
    int AboutNow,
    string Plain,
    IReadOnlyDictionary<int, string> Points,
    IReadOnlyDictionary<int, string> PointsNow)
{
    /// <summary>The file that says so; nothing if it is no file.</summary>
    [JsonIgnore]
    public Seed? Source { get; init; }
}
