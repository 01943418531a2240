using System.Text.Json.Serialization;
using SupportBot.Content;

namespace SupportBot.Safety;

/// <summary>The cues of one language, from <c>seeds/cues/en.yaml</c> and its kin: a table of points that a person can read.</summary>
/// <param name="Language">The language's mark, such as <c>en</c>.</param>
/// <param name="Concern">The sum from which a text is a concern.</param>
/// <param name="Urgent">The sum from which it is urgent.</param>
/// <param name="ConcernRule">What a rule counts that calls for concern.</param>
/// <param name="UrgentRule">What a rule counts that calls it urgent.</param>
/// <param name="Points">
/// Cues by their points, separated by commas: a word, or two or three in a row, in which <c>$name</c> is a group of
/// words or a phrase of the language's rules and <c>_</c> is any one word.
/// </param>
internal sealed record CueRules(
    string Language,
    int Concern,
    int Urgent,
    int ConcernRule,
    int UrgentRule,
    IReadOnlyDictionary<int, string> Points)
{
    /// <summary>The file that says so; nothing if it is no file.</summary>
    [JsonIgnore]
    public Seed? Source { get; init; }
}
