using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Conversation;

/// <summary>Drops whatever the bot was asking about.</summary>
internal sealed class Cancel(UnfinishedCalls unfinished) : ICommand
{
    public CommandSpec Spec { get; } = new("cancel") { LastsToTheEnd = true };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel) =>
        await unfinished.DropAsync(turn.Person, turn.Update.From, cancel)
            ? new Reply(new Block.Paragraph(turn.Say("cancel.done")))
            : new Reply(new Block.Paragraph(turn.Say("cancel.nothing")));
}
