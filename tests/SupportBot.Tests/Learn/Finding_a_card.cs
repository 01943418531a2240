using SupportBot.Learn;

namespace SupportBot.Tests.Learn;

public sealed class Finding_a_card
{
    private static readonly Library Library = new(Repository.Seeds);

    [Theory]
    [InlineData("botulinum-toxin", "botulinum-toxin")]
    [InlineData("BOTOX", "botulinum-toxin")]
    [InlineData("Botox for depression", "botulinum-toxin")]
    [InlineData("what is botox?", "botulinum-toxin")]
    [InlineData("Spravato", "esketamine")]
    [InlineData("magnetic stimulation", "rtms-itbs")]
    [InlineData("tms", "rtms-itbs")]
    [InlineData("TMS therapy", "rtms-itbs")]
    [InlineData("magic mushroom", "psilocybin-therapy")]
    [InlineData("shock therapy", "ect")]
    [InlineData("kétamine", "ketamine-iv")]
    [InlineData("omega 3", "anti-inflammatory-omega3")]
    [InlineData("psychotherapy", "cbt-cbasp-ba")]
    [InlineData("T3", "t3-augmentation")]
    public void by_one_of_its_own_names_is_sure(string typed, string slug) =>
        Assert.Equal(slug, Assert.IsType<Match.Sure>(Library.Search(typed)).Card.Slug);

    [Theory]
    [InlineData("botoks", "botulinum-toxin")]
    [InlineData("bottox", "botulinum-toxin")]
    [InlineData("ketamin", "ketamine-iv")]
    [InlineData("ketamien", "ketamine-iv")]
    [InlineData("spravatto", "esketamine")]
    [InlineData("electrokonvulsive therapy", "ect")]
    [InlineData("psylocibin", "psilocybin-therapy")]
    [InlineData("zuranalone", "zuranolone")]
    [InlineData("lithum", "lithium-augmentation")]
    [InlineData("my botox appointment", "botulinum-toxin")]
    public void by_a_misspelling_or_within_a_sentence_is_likely(string typed, string slug) =>
        Assert.Equal(slug, Assert.IsType<Match.Likely>(Library.Search(typed)).Card.Slug);

    [Theory]
    [InlineData("magnetic", "magnetic-seizure-therapy", "rtms-itbs")]
    [InlineData("stimulation", "rtms-itbs", "vagus-nerve-stimulation", "tdcs", "deep-brain-stimulation")]
    [InlineData("bupropion", "dextromethorphan-bupropion")]
    [InlineData("first aid kit", "ketamine-iv")]
    public void by_words_that_several_share_or_that_are_only_part_of_one_is_a_question(string typed, params string[] slugs)
    {
        var near = Assert.IsType<Match.Near>(Library.Search(typed)).Cards.Select(card => card.Slug);

        Assert.Empty(slugs.Except(near));
    }

    [Theory]
    [InlineData("prozac")]
    [InlineData("zoloft")]
    [InlineData("sertraline")]
    [InlineData("mirtazapine")]
    [InlineData("vortioxetine")]
    [InlineData("lamotrigine")]
    [InlineData("homeopathy")]
    [InlineData("xyzzy")]
    [InlineData("?!")]
    [InlineData("")]
    [InlineData("\u200b")]
    public void that_is_not_there_invents_none(string typed) => Assert.IsType<Match.None>(Library.Search(typed));

    [Fact]
    public void takes_any_text_however_long_or_broken()
    {
        Assert.IsType<Match.None>(Library.Search(new string('q', 10_000)));
        Assert.IsType<Match.None>(Library.Search("\ud800\udc00\ud800 \u202e"));
    }

    [Fact]
    public void every_name_on_a_card_leads_to_that_card() => Assert.All(
        Library.All,
        card => Assert.All(
            [card.Slug, card.Name, .. card.Aliases],
            name => Assert.Equal(card.Slug, Assert.IsType<Match.Sure>(Library.Search(name)).Card.Slug)));

    [Theory]
    [InlineData("bot", "botulinum-toxin")]
    [InlineData("spra", "esketamine")]
    [InlineData("KETA", "ketamine-iv")]
    [InlineData("botoks", "botulinum-toxin")]
    public void is_proposed_while_typing(string typed, string slug) => Assert.Equal(slug, Library.Suggest(typed)[0].Value);

    [Fact]
    public void is_proposed_before_anything_is_typed_up_to_25()
    {
        var options = Library.Suggest("");

        Assert.Equal(25, options.Count);
        Assert.All(options, option => Assert.InRange(option.Value.Length, 1, 32));
        Assert.All(options, option => Assert.InRange(option.Label.Length, 1, 80));
        Assert.Empty(Library.Suggest("xyzzyxyzzy"));
    }
}
