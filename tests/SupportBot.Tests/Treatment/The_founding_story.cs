namespace SupportBot.Tests.Treatment;

/// <summary>Two dates some two weeks apart, 29 units in all, and a diary: see whether it can be kept in a minute.</summary>
public sealed class The_founding_story
{
    /// <summary>How many characters a second a tired person types on a phone: about 36 words of five a minute.</summary>
    private const double CharactersASecond = 3;

    private const int SecondsToPress = 2;

    private int _typed;
    private int _pressed;

    [Fact]
    public async Task Is_kept_afterwards_in_two_lines()
    {
        using var scene = await Scene.StartsAt("2026-04-07T18:00:00Z");

        await Types(scene, "/treatment botox date=\"3 March\" dose=\"15 U\" site=\"frown lines\"");
        await Types(scene, "/treatment botox date=\"17 March\" dose=14");

        Assert.Equal(
            """
            Saved.
            botox
            3 March 2026: 15 U, frown lines
            17 March 2026: 14 U
            So far: 29 U in 2 sessions
            """,
            PlainText.Of(scene.Last));
        Assert.Contains("Your diary has no mood from before it started", PlainText.Of(scene.Heard[0]), StringComparison.Ordinal);
        Assert.InRange(Seconds, 0, 60);
    }

    [Fact]
    public async Task Is_kept_as_it_happens()
    {
        using var scene = await Scene.StartsAt("2026-02-20T18:00:00Z");
        await Types(scene, "/treatment botox date=\"3 March\"");
        await Presses(scene, "Before it starts: 3 questions");
        await Types(scene, "getting up without a fight");
        await Presses(scene, "4");
        await Presses(scene, "6");

        // 11 days with a mood before it starts.
        for (var i = 0; i < 11; i++)
        {
            await scene.Says("/checkin mood=4");
            scene.Time.Advance(TimeSpan.FromDays(1));
        }

        scene.Time.Advance(TimeSpan.FromDays(14));
        await Types(scene, "/treatment botox dose=\"14 U\"");
        await Types(scene, "/treatment effect headache");
        await Presses(scene, "It was after 3 March 2026");
        scene.Time.Advance(TimeSpan.FromDays(28));
        await scene.Calls("treatment look");

        Assert.Equal(
            """
            botox
            Before it started you said:
            It would have helped if: getting up without a fight
            You expected: 4 of 10
            You wanted to look: after 6 weeks, on 14 April 2026
            Word for word as you wrote it. What it means today is yours to say.
            """,
            PlainText.Of(scene.Last));
        Assert.Contains("- headache, after 3 March 2026", PlainText.Of(await scene.Says("/treatment botox")), StringComparison.Ordinal);
        Assert.InRange(Seconds, 0, 60);
    }

    [Fact]
    public async Task Can_be_entered_by_answering_questions()
    {
        using var scene = await Scene.StartsAt("2026-04-07T18:00:00Z");
        await scene.Says("/treatment");
        await Presses(scene, "Add a treatment");
        await Types(scene, "Botox");
        await Types(scene, "about mid March");
        await Types(scene, "29");
        await Types(scene, "U");
        await Presses(scene, "Skip");
        await Presses(scene, "Skip");

        Assert.Contains("mid March 2026: 29 U", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Contains("an effect on mood may begin after 2 to 3 weeks, and studies judged it after 6 weeks.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.InRange(Seconds, 0, 60);
    }

    private double Seconds => (_typed / CharactersASecond) + (_pressed * SecondsToPress);

    private async Task Types(Scene scene, string text)
    {
        _typed += text.Length;
        await scene.Says(text);
        Assert.True(scene.Last.Understood, PlainText.Of(scene.Last));
    }

    private async Task Presses(Scene scene, string label)
    {
        _pressed++;
        await scene.Presses(label);
    }
}
