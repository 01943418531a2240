using NodaTime;
using SupportBot.Content.Checks;

namespace SupportBot.Tests.Content;

public sealed class The_content_check
{
    private const string Botox = "treatments/botulinum-toxin.yaml";
    private const string Ketamine = "treatments/ketamine-iv.yaml";

    [Fact]
    public void finds_no_fault_in_what_is_published()
    {
        var findings = ContentCheck.Run(Path.Combine(Repository.Root(), "seeds"), SeedFolder.Today);

        Assert.DoesNotContain(findings, finding => finding.Severity is Severity.Fault);
    }

    [Fact]
    public void runs_every_rule_there_is() => Assert.Equal(
        typeof(ISeedCheck).Assembly.GetTypes().Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(ISeedCheck))).Select(type => type.Name).Order(),
        ContentCheck.Checks.Select(check => check.GetType().Name).Order());

    [Fact]
    public void finds_a_folder_that_is_not_there() =>
        Assert.Equal("there is no such folder", Assert.Single(ContentCheck.Run("/no/such/folder", SeedFolder.Today)).Text);

    [Fact]
    public void finds_no_fault_in_what_the_other_tests_break()
    {
        using var seeds = new SeedFolder(Botox, Ketamine);

        Assert.Empty(seeds.Faults());
    }

    [Theory]
    [InlineData("summary: ", "sumary: ", "sumary")]
    [InlineData("questions:\n", "more_questions:\n", "more_questions")]
    [InlineData("summary: Small", "summary:\nnot_a_summary: Small", "'Summary'")]
    [InlineData("level: low", "level: quite-low", "could not be converted")]
    [InlineData("level: low", "level: 1", "could not be converted")]
    [InlineData("verified: true", "verified: perhaps", "could not be converted")]
    [InlineData("onset_days: [14, 21]", "onset_days: [14]", "two whole numbers")]
    [InlineData("reviewed: \"2026-11-23\"", "reviewed: last autumn", "a day is needed")]
    [InlineData("slug: botulinum-toxin", "slug: Botulinum Toxin", "small letters")]
    [InlineData("slug: botulinum-toxin", "slug: botox", "should be called botox.yaml")]
    [InlineData("name: Botulinum toxin (Botox)", "name: Botulinum toxin of type A, which everybody calls Botox", "fit on a button")]
    [InlineData("    in_short: Early", "    applies_to_all: Early", "applies_to_all")]
    [InlineData("status: hypothesis", "status: proven", "not marked as a hypothesis")]
    [InlineData("sources: [fda-botox-cosmetic]", "sources: [no-such-source]", "'no-such-source' is not in the list")]
    [InlineData("sources: [fda-botox-cosmetic]", "sources: []", "names no source")]
    [InlineData("verified: true\n  sources: [fda-botox-cosmetic]", "verified: false", "the caution stands on the overview")]
    [InlineData("source: wollmer-2012", "source: wollmer-2013", "'wollmer-2013' is not in the list")]
    [InlineData("Small injections that", "A breakthrough in injections that", "promotes: 'breakthrough'")]
    [InlineData("Small injections that", "Inject 29 units", "instruction for a dose")]
    [InlineData("Small injections that", "A dose is lethal above 500 mg.", "harmful amount")]
    [InlineData("Small injections that", "People commit suicide", "'commit suicide'")]
    [InlineData("Small injections that", "If it gets bad, call 988.", "phone number")]
    [InlineData("Small injections that", "Ring +44 800 585 858.", "phone number")]
    [InlineData("Small injections that", "See example.org about injections that", "has the address example.org")]
    [InlineData("    journal: Int Clin", "    journal: example.org, Int Clin", "has the address example.org")]
    [InlineData("onset_days: [14, 21]", "onset_days: [90, 120]", "begins after it is full")]
    [InlineData("onset_days: [14, 21]", "onset_days: [21, 14]", "is not a range")]
    [InlineData("judge_after_days: 42", "judge_after_days: 2", "judged before the effect begins")]
    [InlineData("about: judge", "about: duration", "nothing is said about 'Judge'")]
    [InlineData("contact a crisis line", "contact somebody", "does not say to contact a crisis line")]
    [InlineData("doi: \"10.1097/YIC.0000000000000290\"", "doi: YIC.0000000000000290", "is not a DOI")]
    [InlineData("doi: \"10.1097/YIC.0000000000000290\"", "doi: \"10.1016/j.jpsychires.2012.01.027\"", "belongs to")]
    [InlineData("pmid: \"31609787\"", "pmid: \"316\"", "is not a PMID")]
    [InlineData("display_url: https://doi.org/10.1097/YIC.0000000000000290", "display_url: http://192.0.2.7/brin", "is a mirror")]
    [InlineData("display_url: https://doi.org/10.1097/YIC.0000000000000290", "display_url: https://test.example.org/brin", "is a mirror")]
    [InlineData("cite: Brin 2020", "cite: Wollmer 2012", "two sources are cited as")]
    [InlineData("id: brin-2020", "id: wollmer-2012", "is there twice")]
    [InlineData("aliases:", "aliases: [\n", "did not find expected node content")]
    public void names_the_file_and_the_line_of_each_fault(string before, string after, string problem)
    {
        using var seeds = new SeedFolder(Botox, Ketamine);
        var line = seeds.Replace(Botox, before, after);

        var faults = seeds.Check().Where(finding => finding.Severity is Severity.Fault).ToArray();

        var fault = Assert.Single(faults, finding => finding.Text.Contains(problem, StringComparison.Ordinal) && Math.Abs(finding.Line - line) <= Distance(problem));
        Assert.Equal(Botox, fault.File);
    }

    [Theory]
    [InlineData("botox")]
    [InlineData("Bótox!")]
    [InlineData("botulinum-toxin")]
    public void finds_a_name_that_leads_to_two_cards(string name)
    {
        using var seeds = new SeedFolder(Botox, Ketamine);
        var line = seeds.Replace(Ketamine, "- IV ketamine", $"- {name}");

        Assert.Equal([$"{Ketamine}, line {line}: fault: '{name}' leads to botulinum-toxin as well"], seeds.Faults());
    }

    [Fact]
    public void finds_too_few_questions()
    {
        using var seeds = new SeedFolder(Botox);
        var text = seeds.Read(Botox);
        var from = text.IndexOf("questions:", StringComparison.Ordinal);
        var to = text.IndexOf("tracking:", StringComparison.Ordinal);
        seeds.Write(Botox, $"{text[..from]}questions:\n  - Why?\n\n{text[to..]}");

        Assert.Contains("fewer than 3 questions", Assert.Single(seeds.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void finds_a_source_that_two_cards_write_differently()
    {
        using var seeds = new SeedFolder(Ketamine, "treatments/ect.yaml");
        seeds.Replace("treatments/ect.yaml", "authors: Ekstrand J", "authors: Eckstrand J");

        Assert.Contains("is written differently in", Assert.Single(seeds.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void finds_a_text_that_is_hard_to_read()
    {
        using var seeds = new SeedFolder(Botox);
        var hard = string.Concat(Enumerable.Repeat("Neuromodulatory interventions necessitate comprehensive multidisciplinary deliberation regarding individualised contraindications ", 12));
        seeds.Replace(Botox, "summary: Small", $"summary: {hard} small");

        Assert.Contains(seeds.Faults(), fault => fault.Contains("reading grade", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(183, null)]
    [InlineData(184, Severity.Warning)]
    [InlineData(365, Severity.Warning)]
    [InlineData(366, Severity.Fault)]
    [InlineData(-1, Severity.Fault)]
    internal void warns_when_a_review_is_half_a_year_old_and_fails_after_a_year(int days, Severity? severity)
    {
        using var seeds = new SeedFolder(Botox);

        var finding = seeds.Check(new LocalDate(2026, 11, 23).PlusDays(days)).SingleOrDefault(one => one.Text.Contains("review", StringComparison.Ordinal));

        Assert.Equal(severity, finding?.Severity);
    }

    [Theory]
    [InlineData("Small injections that", "What you can do yourself,", "may invite somebody to do it alone")]
    [InlineData("Not for people allergic", "People get 29 units; not for people allergic", "names the dose")]
    [InlineData("judge_after_days: 42", "judge_after_days: 30", "judged before the effect is full")]
    [InlineData("sources: [brin-2020, coles-2019, qian-2020, stearns-2018]", "sources: [botox-uses]", "rests on news")]
    public void warns_of_what_a_person_should_read_again(string before, string after, string problem)
    {
        using var seeds = new SeedFolder(Botox);
        seeds.Replace(Botox, before, after);

        Assert.Contains(seeds.Check(), finding => finding.Severity is Severity.Warning && finding.Text.Contains(problem, StringComparison.Ordinal));
    }

    /// <summary>How many lines a fault may stand from the change: the whole list where it is about the whole list.</summary>
    private static int Distance(string problem) => problem switch
    {
        "sumary" or "more_questions" or "applies_to_all" => 1000,
        "nothing is said about 'Judge'" or "two sources are cited as" or "is there twice" or "belongs to" or "does not say to contact a crisis line" => 1000,
        _ => 2,
    };
}
