using System.Globalization;
using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Safety;

namespace SupportBot.Questionnaires;

/// <summary>Asks one questionnaire, item by item, and says what the answers add up to.</summary>
internal sealed class AnswerQuestionnaire : ICommand
{
    private readonly Questionnaire _questionnaire;
    private readonly QuestionnaireStore _store;
    private readonly CrisisReply _help;
    private readonly Parameter<string>[] _items;

    public AnswerQuestionnaire(Questionnaire questionnaire, QuestionnaireStore store, CrisisReply help)
    {
        (_questionnaire, _store, _help) = (questionnaire, store, help);
        _items = [.. questionnaire.Items.Select((text, i) => Item(questionnaire, text, i + 1))];
        Spec = new(NameOf(questionnaire), _items) { AlsoCalled = [questionnaire.Id] };
    }

    public CommandSpec Spec { get; }

    /// <summary>The name of the command that asks a questionnaire.</summary>
    public static string NameOf(Questionnaire questionnaire) => $"questionnaire {questionnaire.Id}";

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var answers = _items.Select(item => int.Parse(turn.Get(item), CultureInfo.InvariantCulture)).ToArray();
        var filled = new FilledQuestionnaire(turn.NewId(), turn.Now, _questionnaire.Id, answers);
        await _store.AddAsync(turn.Person, filled, cancel);

        var range = OwnRange.Of(filled, await _store.AllOfAsync(turn.Person, cancel));
        var reply = QuestionnaireReply.Of(_questionnaire, filled, range, turn);

        return _help.ForItemNine(turn, _questionnaire.AnswerForSafety(answers)) is { } card
            ? reply with
            {
                Blocks = [.. card.Blocks, .. reply.Blocks],
                Buttons = [.. card.Buttons, .. reply.Buttons],
                Urgent = true,
                Placement = Placement.Below,
            }
            : reply;
    }

    private static Parameter<string> Item(Questionnaire questionnaire, string text, int number)
    {
        var choices = Enumerable.Range(0, questionnaire.Answers.Count).Select(i => $"{i}").ToArray();

        return Parameter.Choice($"q{number}", choices) with
        {
            Wording = new($"{number}/{questionnaire.Items.Count} · {questionnaire.Frame}", text, questionnaire.Answers)
            {
                Elsewhere = number == 1 ? "questionnaire.in-english" : "",
            },
        };
    }
}
