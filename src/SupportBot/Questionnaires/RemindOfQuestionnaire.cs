using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Reminders;

namespace SupportBot.Questionnaires;

/// <summary>Proposes a reminder to fill in a questionnaire every two weeks: <c>questionnaire remind</c>.</summary>
internal sealed class RemindOfQuestionnaire(ReminderStore reminders, Proposals proposals) : ICommand
{
    public CommandSpec Spec { get; } = new("questionnaire remind");

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var reminder = new Reminder(turn.NewId(), turn.Label("questionnaire.remind.text"), ReminderKind.Other)
        {
            Proposal = new("every 2 weeks", null, IsChosen: false),
            CreatedAt = turn.Now,
        };
        await reminders.AddAsync(turn.Person, reminder, cancel);

        return await proposals.AskAsync(turn, reminder, cancel);
    }
}
