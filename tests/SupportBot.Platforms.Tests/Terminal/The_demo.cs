using System.Text;

namespace SupportBot.Platforms.Tests.Terminal;

public sealed class The_demo
{
    [Fact]
    public async Task plays_the_founding_story_and_leaves_nothing_behind()
    {
        using var program = new Program();

        var (code, output) = await program.RunAsync(["demo"]);

        Assert.Equal(0, code);
        AssertInOrder(
            output,
            "--- Sunday 1 February 2026",
            "[Yes, I agree]",
            "It is time for your 19:00 reminder.",
            "Planned for 3 March 2026: 15 U, frown lines",
            "So far: 29 U in 2 sessions",
            "Week 6: time to look back.",
            "It would have helped if: getting up without a fight",
            "of the last 80 days have a mood",
            "A little better, and it could be chance.",
            "- More contact:",
            "- Daylight:",
            "diary-report.pdf",
            "In danger now: call 999 or 112");
        Assert.DoesNotContain("Something went wrong", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.Empty(Directory.EnumerateFileSystemEntries(program.Folder));
    }

    [Fact]
    public async Task writes_the_storys_pictures_and_its_report_into_a_folder()
    {
        using var program = new Program();

        var (code, _) = await program.RunAsync(["demo", "--story", "story"]);

        Assert.Equal(0, code);
        Assert.Equal(
            ["conversation.txt", "mood-dark.png", "mood-light.png", "report-a4.pdf", "report-letter.pdf"],
            Directory.GetFiles(Path.Combine(program.Folder, "story")).Select(Path.GetFileName).Order());
        foreach (var name in new[] { "mood-dark.png", "mood-light.png" }) Assert.Equal([0x89, 0x50, 0x4e, 0x47], Start(name));
        foreach (var name in new[] { "report-a4.pdf", "report-letter.pdf" }) Assert.Equal("%PDF"u8.ToArray(), Start(name));

        byte[] Start(string name) => File.ReadAllBytes(Path.Combine(program.Folder, "story", name))[..4];
    }

    private static void AssertInOrder(string text, params IReadOnlyList<string> parts)
    {
        var at = 0;

        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, new StringBuilder($"Not found, or not there: {part}\n").Append(text[at..]).ToString());
            at = found + part.Length;
        }
    }
}
