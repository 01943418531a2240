using SupportBot.CheckIns;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Import;

/// <summary>Takes everything back that came out of an import: <c>/import undo</c>.</summary>
internal sealed class UndoImport(CheckInStore checkIns) : ICommand
{
    public CommandSpec Spec { get; } = new("import undo");

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var diary = await checkIns.DiaryAsync(turn.Person, cancel);
        var imported = diary.All.Where(one => one.Entry.Source.Length > 0).Select(one => one.Id).ToList();
        await checkIns.RemoveAllAsync(turn.Person, imported, cancel);

        return new(new Block.Paragraph(turn.Say("import.undone", ("count", $"{imported.Count}"))));
    }
}
