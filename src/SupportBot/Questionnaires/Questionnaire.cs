using System.Text.Json.Serialization;

namespace SupportBot.Questionnaires;

/// <summary>A list of questions with a score. From <c>seeds/questionnaires</c>.</summary>
/// <param name="Id">One lower-case word, as on a typed line.</param>
/// <param name="Name">As people know it.</param>
/// <param name="About">What it asks about, in a word or two.</param>
/// <param name="Instruction">What stands above all items.</param>
/// <param name="Frame">The instruction in short, for the head of each item; at most 38 characters.</param>
/// <param name="Items">The items in the instrument's own words.</param>
/// <param name="Answers">The answers to choose from; each counts its place from 0.</param>
/// <param name="TalkFrom">The total from which on talking with a doctor is offered.</param>
/// <param name="Bands">What ranges of the total are often called, lowest first.</param>
internal sealed record Questionnaire(
    string Id, string Name, string About, string Instruction, string Frame, IReadOnlyList<string> Items,
    IReadOnlyList<string> Answers, int TalkFrom, IReadOnlyList<Band> Bands)
{
    /// <summary>The number, from 1, of the item after which help comes first when its answer is above 0; or none.</summary>
    public int? SafetyItem { get; init; }

    /// <summary>The highest total.</summary>
    [JsonIgnore]
    public int Most => Items.Count * (Answers.Count - 1);

    /// <summary>What the range of a total is often called.</summary>
    public Band BandOf(int total) => Bands.First(band => total <= band.To);

    /// <summary>The answer that calls for help to be shown first when it is above 0; 0 when there is no such item.</summary>
    public int AnswerForSafety(IReadOnlyList<int> answers) => SafetyItem is { } item ? answers[item - 1] : 0;
}

/// <summary>A range of totals.</summary>
/// <param name="To">Its highest total; it begins where the one before ends.</param>
/// <param name="Name">What it is often called.</param>
internal sealed record Band(int To, string Name);

/// <summary>How the files in <c>seeds/questionnaires</c> are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Questionnaire))]
internal sealed partial class QuestionnaireJson : JsonSerializerContext;
