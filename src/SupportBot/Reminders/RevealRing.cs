using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Shows the words of a reminder that rang discreetly, in place of the message.</summary>
internal sealed class RevealRing(RungRing ring) : ICommand
{
    public CommandSpec Spec { get; } = new(
        "remind show", ReminderFields.OfRing, ReminderFields.Ring)
    { Key = "remind", LastsToTheEnd = true };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel) =>
        await ring.FindAsync(turn, cancel) is var (reminder, occurrence)
        ? RingReply.Of(reminder, occurrence, new RingLook(turn.Speech, turn.Person) { IsRevealed = true })
        : ReminderList.Gone(turn);
}
