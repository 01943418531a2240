using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Pictures.Chart;
using SupportBot.Questionnaires;

namespace SupportBot.Trends;

/// <summary>Draws the diary: <c>/trends</c>, <c>/trends 120</c>, <c>/trends 120 dark</c>.</summary>
internal sealed class ShowTrends(TrendReader reader, QuestionnaireShelf shelf) : ICommand
{
    private const string Name = "trends";
    private const string Dark = "dark";

    /// <summary>How many days back, 7 to 730; 60 unless said.</summary>
    internal static readonly Parameter<int> Days = Parameter.Number("days", 7, 730) with { Optional = true, Aside = true };

    private static readonly Parameter<string> Look = Parameter.Choice("look", "light", Dark) with { Optional = true, Aside = true };

    public CommandSpec Spec { get; } = new(Name, Days, Look);

    /// <summary>The days that a turn asks for.</summary>
    public static int DaysOf(Turn turn) => turn.Has(Days) ? turn.Get(Days) : 60;

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var days = DaysOf(turn);
        var isDark = turn.Has(Look) && turn.Get(Look) is Dark;
        var trend = await reader.ReadAsync(turn, days, cancel);
        if (trend.Diary.From is null) return Empty(turn);

        var png = MoodChart.Png(TrendChart.Of(turn, trend, shelf), isDark ? ChartLook.Dark : ChartLook.Light);

        return new Reply(
            new Block.Picture(png, string.Join(' ', TrendText.Of(turn, trend))),
            new Block.Note(turn.Say("trends.note")))
        {
            Buttons =
            [
                [new Button.Press(turn.Label("trends.words.button"), new("trends words", $"{days}")), new Button.Press(turn.Label("trends.compare.button"), new("compare"))],
                [
                    Range(turn, 30, isDark), Range(turn, 120, isDark), Range(turn, 365, isDark),
                    new Button.Press(turn.Label(isDark ? "trends.light.button" : "trends.dark.button"), new(Name, $"{days}", isDark ? "light" : Dark)),
                ],
            ],
        };
    }

    /// <summary>Says that there is nothing to draw yet.</summary>
    public static Reply Empty(Turn turn) => new(new Block.Paragraph(turn.Say("trends.empty")))
    {
        Buttons = [[new Button.Press(turn.Label("trends.checkin.button"), new("checkin"))]],
    };

    private static Button.Press Range(Turn turn, int days, bool isDark) =>
        new(turn.Label("trends.range.button", ("count", $"{days}")), new(Name, $"{days}", isDark ? Dark : "light"));
}
