using System.Text.Json.Serialization;
using NodaTime;

namespace SupportBot.Questionnaires;

/// <summary>A questionnaire that someone filled in.</summary>
/// <param name="Id">32 hex digits.</param>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="Which">The questionnaire's id.</param>
/// <param name="Answers">The answer to each item, from 0.</param>
internal sealed record FilledQuestionnaire(string Id, Instant At, string Which, IReadOnlyList<int> Answers)
{
    /// <summary>The sum of all answers.</summary>
    public int Total => Answers.Sum();

    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(FilledQuestionnaire);
}

/// <summary>What is sealed of it.</summary>
internal sealed record KeptAnswers(string Which, IReadOnlyList<int> Answers);

/// <summary>How answers are written before they are sealed.</summary>
[JsonSerializable(typeof(KeptAnswers))]
internal sealed partial class KeptAnswersJson : JsonSerializerContext;
