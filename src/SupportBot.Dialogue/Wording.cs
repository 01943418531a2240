namespace SupportBot.Dialogue;

/// <summary>
/// What a question says where its words are content and no phrases: an item of a questionnaire, which must not be reworded.
/// </summary>
/// <param name="Question">What kind of question it is and where it stands, at most 45 characters.</param>
/// <param name="Text">What is asked, at most 300 characters.</param>
/// <param name="Labels">The label of each choice, in the order of <see cref="Parameter.Choices"/>; 80 characters each.</param>
public sealed record Wording(string Question, string Text, IReadOnlyList<string> Labels)
{
    /// <summary>The key of a phrase to put beside it for people who speak another language than it is written in; empty for none.</summary>
    public string Elsewhere { get; init; } = "";
}
