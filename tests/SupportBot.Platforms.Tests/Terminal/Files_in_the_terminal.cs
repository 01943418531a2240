namespace SupportBot.Platforms.Tests.Terminal;

public sealed class Files_in_the_terminal
{
    private const string Agree = "Yes, I agree";

    [Theory]
    [InlineData("/import my diary.csv")]
    [InlineData("/import \"my diary.csv\" moods=\"so so=5\"")]
    [InlineData("/import ~/my diary.csv")]
    public async Task are_taken_from_a_path(string line)
    {
        using var program = new Program();
        await File.WriteAllTextAsync(Path.Combine(program.Folder, "my diary.csv"), "full_date,time,mood\n2026-02-19,13:48,meh\n", TestContext.Current.CancellationToken);

        var (_, output) = await program.RunAsync([], line, Agree);

        Assert.Contains("Taken: 1 entry.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task answer_the_question_for_one()
    {
        using var program = new Program();
        await File.WriteAllTextAsync(Path.Combine(program.Folder, "diary.csv"), "full_date,time,mood\n2026-02-19,13:48,meh\n", TestContext.Current.CancellationToken);

        var (_, output) = await program.RunAsync([], "/import", Agree, "diary.csv", "/import undo");

        Assert.Contains("Taken: 1 entry.", output, StringComparison.Ordinal);
        Assert.Contains("Taken back: 1 imported entry.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_are_not_there_are_said_to_be_so()
    {
        using var program = new Program();

        var (code, output) = await program.RunAsync([], "/import nowhere/diary.csv");

        Assert.Equal(1, code);
        Assert.Contains("There is no such file here.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_an_answer_can_be_kept()
    {
        using var program = new Program();

        var (code, output) = await program.RunAsync([], "/checkin mood=5", Agree, "/export", ":save", ":save kept");

        Assert.Equal(0, code);
        Assert.Contains("supportbot-export.zip", output, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(Path.Combine(program.Folder, "supportbot-export.zip"), TestContext.Current.CancellationToken))[..2]);
        Assert.True(File.Exists(Path.Combine(program.Folder, "kept", "supportbot-export.zip")));
    }
}
