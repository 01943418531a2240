using System.Text;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.Learn;

namespace SupportBot.Tests.Learn;

/// <summary>The card of the founding story. What it says was settled against its sources; read it again before approving a change.</summary>
public sealed class The_botulinum_card
{
    private static readonly Card Card = new Library(Repository.Seeds).Find("botulinum-toxin")!;

    private static readonly Speech Speech = new Phrases(Repository.Seeds).In("en");

    private static readonly string Everything = WithLinks(CardReply.Whole(Card, Section.All, Speech));

    [Fact]
    public void reads_as_approved() => Snapshot.Matches(Everything, "botulinum-toxin.txt");

    [Fact]
    public void gives_the_doses_as_what_trials_used()
    {
        Assert.Contains("Doses are what the trials used. They are not advice.", Everything, StringComparison.Ordinal);
        Assert.Contains("trials used about 29-30 units in women and 39-40 in men, more than the 20 units on the US cosmetic label", Everything, StringComparison.Ordinal);
        Assert.Contains("These are research doses, not a guide for use.", Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void says_that_the_largest_trial_missed_its_primary_endpoint() => Assert.Contains(
        "The largest trial (255 women) missed its primary endpoint at 30 U (p = 0.053) and found no effect at 50 U at week 6. (Brin 2020 <https://doi.org/10.1097/YIC.0000000000000290>)",
        Everything,
        StringComparison.Ordinal);

    [Fact]
    public void calls_the_evidence_low_and_says_why()
    {
        Assert.Contains("Evidence: low. For short-term mood change (about 6 weeks), mostly in women.", Everything, StringComparison.Ordinal);
        Assert.Contains("blinding often fails", Everything, StringComparison.Ordinal);
        Assert.Contains("Early trials were small and hard to blind", Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void judges_mood_at_week_6()
    {
        Assert.Contains("When to judge: About 6 weeks after injection, the time used by the trials.", Everything, StringComparison.Ordinal);
        Assert.Equal(42, Card.CourseModel.JudgeAfterDays);
        Assert.Equal(new Between(14, 21), Card.CourseModel.OnsetDays);
    }

    [Fact]
    public void never_gives_2_days_as_the_onset_of_mood()
    {
        Assert.DoesNotContain("2 days", Everything, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("“It starts after a couple of days” Muscle effect only.", Everything, StringComparison.Ordinal);
        Assert.Contains("First change in mood: Mood differences were first tested at 2 to 3 weeks", Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void keeps_the_timing_of_the_look_in_its_own_section()
    {
        var mood = PlainText.Of(CardReply.Whole(Card, Section.Expect, Speech));
        var look = PlainText.Of(CardReply.Whole(Card, Section.Cosmetic, Speech));

        Assert.Contains("These times are about mood.", mood, StringComparison.Ordinal);
        Assert.DoesNotContain("day 1 to 4", mood, StringComparison.Ordinal);
        Assert.Contains("It says nothing about mood.", look, StringComparison.Ordinal);
        Assert.Contains("day 1 to 4", look, StringComparison.Ordinal);
    }

    private static string WithLinks(Reply reply)
    {
        var text = new StringBuilder();

        foreach (var block in reply.Blocks)
        {
            text.Append(PlainText.Of(new Reply(Linked(block)))).Append('\n');
        }

        return text.ToString();
    }

    private static Block Linked(Block block) => block switch
    {
        Block.Heading(var words) => new Block.Heading(["# ", .. Linked(words)]),
        Block.Paragraph(var words) => new Block.Paragraph(Linked(words)),
        Block.Note(var words) => new Block.Note(Linked(words)),
        Block.Points(var items) => new Block.Points([.. items.Select(Linked)]),
        Block.Facts(var rows) => new Block.Facts([.. rows.Select(row => row with { Value = Linked(row.Value) })]),
        _ => block,
    };

    private static Words Linked(Words words) => [.. words.Select(run => run is Run.Link(var text, var page) ? $"{text} <{page}>" : run)];
}
