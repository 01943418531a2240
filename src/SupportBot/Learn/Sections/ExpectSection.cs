using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>What a course looks like, and when its effect on mood was seen and judged.</summary>
internal static class ExpectSection
{
    /// <summary>The section of a card.</summary>
    public static IEnumerable<Block> Blocks(Card card, Citations cite, Speech speech)
    {
        Fact[] facts =
        [
            .. card.Expect.Where(expectation => expectation.Verified).OrderBy(expectation => expectation.About)
                .Select(expectation => new Fact(LabelOf(expectation.About, speech), cite.Of(expectation))),
        ];
        var tips = card.Tracking.All().Where(tip => tip.Verified).ToArray();

        yield return new Block.Note(speech.Say(HasOtherTiming(card) ? "learn.expect.mood-only" : "learn.expect.mood"));
        yield return facts.Length > 0 ? new Block.Facts(facts) : new Block.Paragraph(speech.Say("learn.nothing-checked"));

        if (tips.Length > 0)
        {
            yield return new Block.Paragraph([new Run.Strong(speech.Label("learn.expect.diary"))]);
            yield return new Block.Points([.. tips.Select(cite.Of)]);
        }

        foreach (var note in Statements.LeftOut(card.Expect, speech)) yield return note;
    }

    private static bool HasOtherTiming(Card card) => CardSections.Of(card).Contains(Section.Cosmetic);

    private static string LabelOf(About about, Speech speech) => speech.Label(about switch
    {
        About.Sessions => "learn.expect.sessions",
        About.Onset => "learn.expect.onset",
        About.FullEffect => "learn.expect.full-effect",
        About.Duration => "learn.expect.duration",
        About.Judge => "learn.expect.judge",
        _ => "learn.expect.repeat",
    });
}
