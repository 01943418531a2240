using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Questionnaires;

/// <summary>Takes a filled questionnaire back.</summary>
internal sealed class UndoQuestionnaire(QuestionnaireStore store) : ICommand
{
    private static readonly Parameter<string> Filled = Parameter.Text("filled", maxLength: 32);

    public CommandSpec Spec { get; } = new("questionnaire undo", Filled);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel) =>
        await store.RemoveAsync(turn.Person, turn.Get(Filled), cancel)
            ? new Reply(new Block.Paragraph(turn.Say("questionnaire.undone")))
            : new Reply(new Block.Paragraph(turn.Say("questionnaire.gone")));
}
