using SupportBot.Dialogue;
using SupportBot.Questionnaires;

namespace SupportBot.Tests.Questionnaires;

public sealed class Filling_in_a_questionnaire
{
    private const string Morning = "2026-03-02T08:50:00Z";

    [Theory]
    [InlineData("/phq9")]
    [InlineData("/gad7")]
    public async Task says_first_to_whom_speaks_Spanish_that_it_is_in_English(string line)
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        var update = new ChatUpdate(scene.From, new ChatInput.Said(line)) { Language = "es" };

        var asked = await scene.Does(update);
        var form = (await scene.Does(update with { Forms = FormSupport.Now })).Form!;

        Assert.Contains("las preguntas están en inglés", PlainText.Of(asked), StringComparison.Ordinal);
        Assert.Contains("las preguntas están en inglés", form.Fields[0].Hint, StringComparison.Ordinal);
        Assert.Equal(4, form.Fields.Count); // The hint takes the room of a field.
        Assert.DoesNotContain("in English", PlainText.Of(await scene.Says(line)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task asks_one_item_on_a_screen_in_the_words_of_the_instrument()
    {
        using var scene = await Scene.StartsAt(Morning);

        await scene.Calls("questionnaire");
        await scene.Presses("GAD-7: worry and tension");
        await scene.Presses("Several days");

        Assert.Equal("2/7 · Over the last 2 weeks, how often?\nNot being able to stop or control worrying", PlainText.Of(scene.Last));
        Assert.Equal(["Not at all", "Several days", "More than half the days", "Nearly every day", "Cancel"], PlainText.ButtonsOf(scene.Last));
    }

    [Fact]
    public async Task says_the_total_and_what_the_range_is_often_called()
    {
        using var scene = await Scene.StartsAt(Morning);

        await scene.Says("/questionnaire gad7 1 1 1 1 2 2 3");

        scene.Hears(
            """
            GAD-7: 11 of 21
            Your answers fall in the range often called moderate. This is not a diagnosis.
            From 10 up it can be worth talking it over with a doctor or whoever treats you, if you are not doing that already.
            This is your first one, so there is nothing to compare it with yet.
            A score is a snapshot. A low one is no proof that all is well, and a high one says nothing about your worth.
            """);
    }

    [Fact]
    public async Task goes_on_where_it_was_left_after_hours()
    {
        using var scene = await Scene.StartsAt(Morning);
        await scene.Calls("questionnaire gad7");
        foreach (var _ in Enumerable.Range(0, 6)) await scene.Presses("Not at all");

        scene.Time.Advance(TimeSpan.FromHours(20));
        await scene.Presses("Nearly every day");

        Assert.StartsWith("GAD-7: 3 of 21", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task fits_on_pages_of_a_form_with_room_for_the_longest_item()
    {
        using var scene = await Scene.StartsAt(Morning);
        var address = new Address("test", "chat", "someone");

        var first = await scene.Does(new ChatUpdate(address, new ChatInput.Called(new("questionnaire phq9"))) { Forms = FormSupport.Now });
        var values = first.Form!.Fields.ToDictionary(field => field.Name, _ => "1");
        var second = await scene.Does(new ChatUpdate(address, new ChatInput.Filled(first.Form.Id, values)) { Forms = FormSupport.Now });

        Assert.Equal(["q1", "q2", "q3", "q4", "q5"], first.Form.Fields.Select(field => field.Name));
        Assert.Equal(["q6", "q7", "q8", "q9"], second.Form!.Fields.Select(field => field.Name));
        Assert.All(first.Form.Fields.Concat(second.Form.Fields), field => Assert.True(field.Question.Length <= 45));
        Assert.Single(second.Form.Fields, field => field.Text.Length > Form.LongText);
    }

    [Fact]
    public async Task compares_with_the_persons_own_earlier_ones()
    {
        using var scene = await Scene.StartsAt(Morning);
        await scene.Calls("questionnaire gad7", "2", "2", "2", "2", "2", "2", "2");
        scene.Time.Advance(TimeSpan.FromDays(14));
        await scene.Calls("questionnaire phq9", "1", "1", "1", "1", "1", "1", "1", "1", "0");
        await scene.Calls("questionnaire gad7", "1", "1", "1", "1", "1", "1", "1");
        scene.Time.Advance(TimeSpan.FromDays(14));

        await scene.Calls("questionnaire gad7", "1", "1", "1", "1", "1", "1", "2");

        Assert.Contains(
            "That is 1 higher than last time (7, 2026-03-16); higher means more of these problems. "
            + "It is inside your own range so far: 7 to 14, from 2 earlier ones.",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task can_be_taken_back()
    {
        using var scene = await Scene.StartsAt(Morning);
        await scene.Calls("questionnaire gad7", "2", "2", "2", "2", "2", "2", "2");

        await scene.Presses("Take this one back");

        Assert.Equal("Taken back. It is no longer kept.", PlainText.Of(scene.Last));
        Assert.Empty(await scene.Get<QuestionnaireStore>().AllOfAsync(await scene.Person(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task keeps_one_row_when_the_platform_sends_the_last_answer_twice()
    {
        using var scene = await Scene.StartsAt(Morning);
        var update = new ChatUpdate(
            new Address("test", "chat", "someone"), new ChatInput.Called(new("questionnaire gad7", "1", "1", "1", "1", "1", "1", "1")))
        {
            Key = "77",
        };

        await scene.Does(update);
        await scene.Does(update);

        Assert.Single(await scene.Get<QuestionnaireStore>().AllOfAsync(await scene.Person(), TestContext.Current.CancellationToken));
    }
}
