using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Trends;

/// <summary>Says in words what the picture shows: <c>/trends words</c>.</summary>
internal sealed class SayTrends(TrendReader reader) : ICommand
{
    public CommandSpec Spec { get; } = new("trends words", ShowTrends.Days) { Key = "trends" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var trend = await reader.ReadAsync(turn, ShowTrends.DaysOf(turn), cancel);

        return trend.Diary.From is null
            ? ShowTrends.Empty(turn)
            : new Reply(new Block.Points([.. TrendText.Of(turn, trend).Select(text => (Words)text)]), new Block.Note(turn.Say("trends.note")))
            {
                Buttons = [[new Button.Press(turn.Label("trends.picture.button"), new("trends", $"{ShowTrends.DaysOf(turn)}"))]],
            };
    }
}
