using System.Data.Common;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.Learn;
using SupportBot.Storage;

namespace SupportBot.Tests.Learn;

public sealed class Reading_a_card
{
    private static readonly Library Library = new(Repository.Seeds);

    private static readonly Speech Speech = new Phrases(Repository.Seeds).In("en");

    public static TheoryData<string> Slugs => [.. Library.All.Select(card => card.Slug)];

    [Fact]
    public async Task begins_with_what_it_is_how_strong_the_evidence_is_and_the_main_caution()
    {
        using var scene = await Scene.WithStranger("2026-12-01T09:00:00Z");

        await scene.Says("/learn botox");

        scene.Hears("""
            Botulinum toxin (Botox)
            Small injections that relax the frown muscles. Small trials found better mood, but the largest trial missed its main goal.
            Evidence: low. Early trials were small and hard to blind; the largest (255 women) missed its main goal.
            Take care: The effect can spread and cause trouble swallowing, speaking or breathing, hours to weeks later.
            Reviewed 23 November 2026. Not medical advice: ask your prescriber.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task says_how_a_misspelling_was_taken()
    {
        using var scene = await Scene.WithStranger("2026-12-01T09:00:00Z");

        await scene.Says("/learn botoks");

        Assert.StartsWith("I took “botoks” as: Botulinum toxin (Botox)\nBotulinum toxin (Botox)\n", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task asks_which_one_is_meant_and_goes_on_by_button()
    {
        using var scene = await Scene.WithStranger("2026-12-01T09:00:00Z");

        await scene.Says("/learn magnetic");
        await scene.Presses("Magnetic seizure therapy (MST)");

        Assert.StartsWith("Magnetic seizure therapy (MST)\n", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_so_when_there_is_no_card()
    {
        using var scene = await Scene.WithStranger("2026-12-01T09:00:00Z");

        await scene.Says("/learn homeopathy");

        Assert.False(scene.Last.Understood);
        scene.Hears("I have no card about “homeopathy”. I only show what is reviewed, so I leave it at that.");
    }

    [Fact]
    public async Task goes_from_kind_to_card_to_section_by_buttons()
    {
        using var scene = await Scene.WithStranger("2026-12-01T09:00:00Z");

        await scene.Says("/learn");
        await scene.Presses("Procedures (6)");
        await scene.Presses("Botulinum toxin (Botox)");
        await scene.Presses("Questions to ask");

        Assert.Contains("- When would you say it has not worked?", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Contains("Overview", PlainText.ButtonsOf(scene.Last));
        Assert.Contains("I need help now", PlainText.ButtonsOf(scene.Last));
    }

    [Fact]
    public async Task turns_the_pages_of_a_long_section()
    {
        using var scene = await Scene.WithStranger("2026-12-01T09:00:00Z");

        await scene.Says("/learn botox studies");
        var first = PlainText.Of(scene.Last);
        await scene.Presses("Next page");

        Assert.StartsWith("Botulinum toxin (Botox): Key studies (1/", first, StringComparison.Ordinal);
        Assert.StartsWith("Botulinum toxin (Botox): Key studies (2/", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Contains("Page before", PlainText.ButtonsOf(scene.Last));
    }

    [Fact]
    public async Task shows_everything_at_once_where_there_is_room()
    {
        using var scene = await Scene.WithStranger("2026-12-01T09:00:00Z");

        await scene.Does(new ChatUpdate(new("terminal", "chat", "someone"), new ChatInput.Said("/learn botox all")) { AnyLength = true });

        Assert.Equal(PlainText.Of(CardReply.Whole(Library.Find("botulinum-toxin")!, Section.All, Speech)), PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task needs_no_database_and_tells_nobody_else()
    {
        using var scene = await Scene.WithStranger("2026-12-01T09:00:00Z", new BrokenDatabase());

        var reply = await scene.Says("/learn botox");

        Assert.StartsWith("Botulinum toxin", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Equal(Audience.OnlyYou, reply.Audience);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void never_shows_more_than_a_page_of_room_unless_one_point_is_longer(string slug)
    {
        var card = Library.Find(slug)!;

        foreach (var section in Enum.GetValues<Section>())
        {
            var pages = Pages.Of(CardSections.Blocks(card, section, Speech));

            Assert.All(pages, page => Assert.True(page.Sum(Pages.LengthOf) <= Pages.Room || page.Count <= 2, $"{section} of {slug}"));
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void shows_nothing_that_was_not_checked_and_no_address_but_the_safe_one(string slug)
    {
        var card = Library.Find(slug)!;
        var reply = CardReply.Whole(card, Section.All, Speech);
        var text = PlainText.Of(reply);
        var pages = card.Sources.Select(source => source.DisplayUrl).OfType<Uri>().ToHashSet();
        Claim[] claims =
        [
            card.HowItMayWork, .. card.Doubts, .. card.Expect, .. card.SeriousRisks, .. card.SideEffects, .. card.AskFirst,
            .. card.Status, .. card.Access, .. card.Tracking.All(),
        ];

        Assert.All(claims.Where(claim => !claim.Verified), claim => Assert.DoesNotContain(claim.Text, text, StringComparison.Ordinal));
        Assert.All(claims.Where(claim => claim.Verified), claim => Assert.Contains(claim.Text, text, StringComparison.Ordinal));
        Assert.All(card.Sources, source => Assert.DoesNotContain(source.ReadAt, text, StringComparison.Ordinal));
        Assert.All(LinksOf(reply), link => Assert.Contains(link, pages));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void has_a_way_to_help_and_its_date_on_every_page(string slug)
    {
        var card = Library.Find(slug)!;
        Reply[] replies =
        [
            CardReply.Overview(card, Speech),
            .. Enum.GetValues<Section>().SelectMany(section => Enumerable.Range(1, 40).Select(page => CardReply.Page(card, section, page, Speech))),
        ];

        Assert.All(replies, reply =>
        {
            Assert.Equal(new CommandCall("crisis"), Assert.IsType<Button.Press>(reply.Buttons[^1][^1]).Call);
            Assert.Contains("Reviewed 23 November 2026. Not medical advice", PlainText.Of(reply), StringComparison.Ordinal);
            Assert.All(reply.Buttons.SelectMany(row => row).OfType<Button.Press>(), button => Assert.True(button.Call.Fits));
        });
    }

    private static IEnumerable<Uri> LinksOf(Reply reply) => reply.Blocks.SelectMany(block => block switch
    {
        Block.Heading(var words) => words,
        Block.Paragraph(var words) => words,
        Block.Note(var words) => words,
        Block.Points(var items) => items.SelectMany(item => item),
        Block.Facts(var rows) => rows.SelectMany(row => row.Value),
        _ => (IEnumerable<Run>)[],
    }).OfType<Run.Link>().Select(link => link.Page);

    private sealed class BrokenDatabase : Database
    {
        public override string LockSchema => "";

        public override Task<DbConnection> OpenAsync(CancellationToken cancel) => throw new IOException("The disk is gone.");
    }
}
