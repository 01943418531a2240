using Microsoft.Extensions.Options;
using NodaTime;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Sets up a reminder: <c>/remind every day at 9: take the morning dose</c>.</summary>
internal sealed class AddReminder(
    ReminderStore reminders, ReminderList list, Proposals proposals, IOptions<ReminderOptions> options) : ICommand
{
    private static readonly Duration ProposalsLast = Duration.FromDays(1);

    private static readonly CommandSpec Described = new(
        "remind", ReminderFields.When, ReminderFields.What, ReminderFields.Kind);

    public CommandSpec Spec { get; } = Described with { ReadsLine = ReadLine };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if ((await list.OfAsync(turn.Person, cancel)).Count >= options.Value.MostEach)
        {
            return ReminderList.Say(
                turn, turn.Say("remind.too-many", ("count", $"{options.Value.MostEach}"))) with
            { Understood = false };
        }

        await DropOldProposalsAsync(turn, cancel);
        var kind = turn.Has(ReminderFields.Kind)
            ? ReminderFields.KindOf(turn.Get(ReminderFields.Kind))
            : ReminderKind.Other;
        var reminder = new Reminder(turn.NewId(), turn.Get(ReminderFields.What), kind)
        {
            Proposal = new(turn.Get(ReminderFields.When), null, IsChosen: false),
            CreatedAt = turn.Now,
        };
        await reminders.AddAsync(turn.Person, reminder, cancel);

        return await proposals.AskAsync(turn, reminder, cancel);
    }

    private static IReadOnlyList<string> ReadLine(string line, Occasion occasion)
    {
        if (Described.Parameters.Any(one => line.Contains($"{one.Name}=", StringComparison.OrdinalIgnoreCase)))
        {
            return new CommandLine(Described.Name, line).Values(Described, out _);
        }

        var (when, what) = Line.Split(line);

        return [when, what];
    }

    /// <summary>Nothing is kept of what a person did not say yes to.</summary>
    private async Task DropOldProposalsAsync(Turn turn, CancellationToken cancel)
    {
        foreach (var old in await reminders.AllAsync(turn.Person, cancel))
        {
            var isOld = old.State is ReminderState.Proposed && turn.Now - old.CreatedAt > ProposalsLast;
            if (isOld) await reminders.RemoveAsync(turn.Person, old.Id, cancel);
        }
    }
}
