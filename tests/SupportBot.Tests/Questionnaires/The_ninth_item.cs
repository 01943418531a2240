using CsCheck;
using SupportBot.Dialogue;
using SupportBot.Questionnaires;

namespace SupportBot.Tests.Questionnaires;

public sealed class The_ninth_item
{
    private static readonly Gen<int[]> Answers = Gen.Int[0, 3].Array[9];

    private static Questionnaire Phq9 => new QuestionnaireShelf(Repository.Seeds).Find("phq9");

    [Fact]
    public void Alone_decides_whether_help_comes_first()
    {
        var phq9 = Phq9;

        Answers.Sample(answers => phq9.AnswerForSafety(answers) == answers[8], iter: 10_000);
    }

    [Fact]
    public async Task Above_zero_brings_help_before_the_score_at_every_total()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");

        foreach (var total in Enumerable.Range(1, 27))
        {
            var reply = await scene.Calls("questionnaire phq9", AnswersWith(total));

            Assert.True(ScoreAt(reply, total) > 0, $"At a total of {total} the score comes first.");
        }
    }

    [Fact]
    public async Task Puts_help_first_whatever_the_other_answers()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");

        await Answers.SampleAsync(
            async answers =>
            {
                var reply = await scene.Calls("questionnaire phq9", [.. answers.Select(answer => $"{answer}")]);

                return ScoreAt(reply, answers.Sum()) > 0 == answers[8] > 0;
            },
            iter: 60,
            threads: 1);
    }

    /// <summary>Nine answers of a total, of which the ninth is at least 1 and as low as it can be.</summary>
    private static string[] AnswersWith(int total)
    {
        var ninth = Math.Max(1, total - 24);
        var rest = total - ninth;

        return [.. Enumerable.Range(0, 8).Select(i => $"{Math.Clamp(rest - (3 * i), 0, 3)}"), $"{ninth}"];
    }

    private static int ScoreAt(Reply reply, int total) =>
        reply.Blocks.TakeWhile(block => block is not Block.Heading(var words) || PlainText.Of(words) != $"PHQ-9: {total} of 27").Count();
}
