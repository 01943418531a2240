using SupportBot.Content.Checks;

namespace SupportBot.Tests.Content;

public sealed class Every_language_says_the_same
{
    private const string English = """
        walk:
          title: "A walk with {name}"
          steps:
            one: "{count} step"
            other: "{count} steps"
        """;

    [Fact]
    public void as_English_in_what_is_published()
    {
        var findings = ContentCheck.Run(Path.Combine(Repository.Root(), "seeds"), SeedFolder.Today);

        Assert.DoesNotContain(findings, finding => finding.Severity is Severity.Fault && finding.File.StartsWith("phrases/", StringComparison.Ordinal));
    }

    [Fact]
    public void unless_it_lacks_a_whole_file_that_is_then_said_in_English()
    {
        using var seeds = new SeedFolder();
        seeds.Write("phrases/en/walk.yaml", English);
        seeds.Write("phrases/en/run.yaml", "run: \"Run\"");
        seeds.Write("phrases/de/run.yaml", "run: \"Lauf\"");

        Assert.Empty(seeds.Faults());
    }

    [Theory]
    [InlineData("walk:\n  title: \"Ein Gang mit {name}\"\n  steps: {one: \"{count} Schritt\", other: \"{count} Schritte\"}", null)]
    [InlineData("walk:\n  steps: {one: \"{count} Schritt\", other: \"{count} Schritte\"}", "the phrase 'walk.title' is missing")]
    [InlineData("walk:\n  title: \"Ein Gang\"\n  steps: {one: \"{count} Schritt\", other: \"{count} Schritte\"}", "has the holes [], in English [name]")]
    [InlineData("walk:\n  title: \"Ein Gang mit {Name}\"\n  steps: {one: \"{count} Schritt\", other: \"{count} Schritte\"}", "has the holes [Name], in English [name]")]
    [InlineData("walk:\n  title: \"Ein Gang mit {name}\"\n  run: \"Laufen\"\n  steps: {one: \"{count} Schritt\", other: \"{count} Schritte\"}", "English has no phrase 'walk.run'")]
    [InlineData("walk:\n  title: [\"Ein Gang mit {name}\"]\n  steps: \"{count} Schritte\"", "a phrase is a text in quotes")]
    [InlineData("walk:\n  title: \"Selbstmord mit {name}\"\n  steps: {one: \"{count} Schritt\", other: \"{count} Schritte\"}", "says 'Selbstmord'")]
    public void or_it_is_a_fault(string german, string? problem)
    {
        using var seeds = new SeedFolder();
        seeds.Write("phrases/en/walk.yaml", English);
        seeds.Write("phrases/de/walk.yaml", german);

        var faults = seeds.Faults();

        if (problem is null) Assert.Empty(faults);
        else Assert.Contains(problem, Assert.Single(faults), StringComparison.Ordinal);
    }
}
