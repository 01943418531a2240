namespace SupportBot.Platforms.Tests.Terminal;

public sealed class The_main_job
{
    [Fact]
    public async Task answers_a_script_of_everything_that_people_come_for()
    {
        using var program = new Program();

        var (code, output) = await program.RunAsync(
            [],
            "/settings country Canada",
            "Yes, I agree",
            "/settings zone Toronto",
            "/checkin mood=6 sleep=7 note=\"a walk\"",
            "/remind every 12 weeks on Monday 10:00 until 1 May 2028: ask about the next session",
            "1",
            "/remind",
            "/learn botox",
            "/crisis");

        Assert.Equal(0, code);
        AssertInOrder(
            output,
            "Country: CA",
            "Time zone: America/Toronto",
            "Note: a walk",
            "Is this right? Every 12 weeks on Monday at 10:00",
            "All right, I will remind you.",
            "ask about the next session",
            "Evidence: low.",
            "9-8-8");
        Assert.DoesNotContain('\u001b', output);
    }

    [Theory]
    [InlineData("/checkin mood=11", "11")]
    [InlineData("/remind every blursday: tea", "blursday")]
    [InlineData("/remind on 31 February at 9: tea", "31 february")]
    [InlineData("/nonsense", "/help")]
    [InlineData("9", "There is no button 9 here.")]
    public async Task says_exactly_what_it_could_not_understand(string line, string named)
    {
        using var program = new Program();

        var (code, output) = await program.RunAsync([], "/settings zone Toronto", "Yes, I agree", "/help", line);

        Assert.Equal(1, code);
        Assert.Contains(named, output[output.LastIndexOf("What I can do", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Robert'); DROP TABLE check_in;--")]
    [InlineData("<b>bold</b> & *stars* [link](http://example.org)")]
    [InlineData("\u202eright to left\u202c and zero\u200bwidth")]
    public async Task keeps_a_note_as_it_was_written(string note)
    {
        using var program = new Program();

        var (code, output) = await program.RunAsync([], $"/checkin mood=6 note={note}", "Yes, I agree", "/checkin last");

        Assert.Equal(0, code);
        Assert.Contains(note, output, StringComparison.Ordinal);
    }

    private static void AssertInOrder(string output, params string[] parts)
    {
        var at = 0;

        foreach (var part in parts)
        {
            at = output.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{part}' is missing, or too early:\n{output}");
        }
    }
}
