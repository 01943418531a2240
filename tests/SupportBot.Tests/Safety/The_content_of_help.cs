using NodaTime;
using SupportBot.Content;
using SupportBot.Content.Checks;
using SupportBot.Safety;
using SupportBot.Tests.Content;

namespace SupportBot.Tests.Safety;

public sealed class The_content_of_help
{
    private const string Britain = "crisis-lines/gb.yaml";

    [Theory]
    [InlineData(180, null)]
    [InlineData(181, Severity.Warning)]
    [InlineData(365, Severity.Warning)]
    [InlineData(366, Severity.Fault)]
    [InlineData(-1, Severity.Fault)]
    internal void warns_of_a_number_that_nobody_checked_for_half_a_year_and_fails_after_a_year(int days, Severity? severity)
    {
        using var seeds = Few();

        var findings = seeds.CheckWith(new LineCheck(), new LocalDate(2026, 11, 23).PlusDays(days)).Where(finding => finding.File == Britain).ToList();

        if (severity is { } expected) Assert.All(findings, finding => Assert.Equal(expected, finding.Severity));
        Assert.Equal(severity is null, findings.Count == 0);
    }

    [Theory]
    [InlineData("kind: suicide", "kind: suicidal", "could not be converted")]
    [InlineData("    kind: suicide", "    sort: suicide", "sort")]
    [InlineData("dial: \"116123\"", "dial: \"116 123\"", "what is dialled is digits")]
    [InlineData("number: \"116 123\"", "number: \"08457 90 90 90\"", "is an old number")]
    [InlineData("order: 1\n", "# order\n", "has an order")]
    [InlineData("in_two_lists: true\n    safe_to_show", "in_two_lists: false\n    safe_to_show", "two independent lists")]
    [InlineData("audience: everyone", "audience: youth", "for young people")]
    [InlineData("country: \"GB\"", "country: \"IE\"", "named after another country")]
    [InlineData("  numbers:\n    - { number: \"999\", for: any }\n    - { number: \"112\", for: any }\n", "  numbers: []\n", "a country has an emergency number")]
    [InlineData("checked: 2026-11-23", "checked: last year", "a day is needed")]
    [InlineData("languages: [en, cy]", "languages: [en, qq]", "no language 'qq'")]
    public void names_the_file_of_each_fault(string before, string after, string problem)
    {
        using var seeds = Few();
        Assert.Empty(seeds.CheckWith(new LineCheck(), SeedFolder.Today));
        seeds.Replace(Britain, before, after);

        Assert.Contains(seeds.CheckWith(new LineCheck(), SeedFolder.Today), finding => finding is { File: Britain, Severity: Severity.Fault } && finding.Text.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void shows_no_line_without_a_source()
    {
        using var seeds = Few();
        var text = seeds.Read(Britain);
        var (from, to) = (text.IndexOf("    sources:\n", StringComparison.Ordinal), text.IndexOf("    in_two_lists:", StringComparison.Ordinal));
        seeds.Write(Britain, string.Concat(text.AsSpan(0, from), "    sources: []\n", text.AsSpan(to)));

        Assert.Contains(seeds.CheckWith(new LineCheck(), SeedFolder.Today), finding => finding is { File: Britain, Severity: Severity.Fault } && finding.Text.Contains("a line that is shown has a source", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("People who commit suicide")]
    [InlineData("Everything will be fine.")]
    [InlineData("Denk an deine Familie.")]
    [InlineData("Vai ficar tudo bem.")]
    [InlineData("Stay away from the bridge.")]
    [InlineData("Call 1 800 555 for help.")]
    [InlineData("Hold on!")]
    [InlineData("You matter 💙")]
    public void finds_what_must_not_be_said(string text) => Assert.NotEmpty(CareWording.ProblemsIn(text, isHelp: true));

    [Fact]
    public void says_nothing_of_it_in_any_language() => Assert.Empty(new CareWording().Check(Repository.Seeds, SeedFolder.Today));

    [Fact]
    public void is_complete_in_spanish_german_and_portuguese()
    {
        var files = Repository.Seeds.In("phrases").Where(file => file.Name.EndsWith("/safety.yaml", StringComparison.Ordinal)).Select(file => file.Name.Split('/')[1]);

        Assert.Equal(["de", "en", "es", "pt"], files.Order());
    }

    private static SeedFolder Few() => new(Britain, CrisisLines.ElsewhereFile, "countries/world.yaml");
}
