using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>How strong the evidence is for each use, why, and what speaks against it.</summary>
internal static class EvidenceSection
{
    /// <summary>The section of a card.</summary>
    public static IEnumerable<Block> Blocks(Card card, Citations cite, Speech speech) =>
    [
        .. card.Evidence.Select(evidence => new Block.Paragraph(
        [
            new Run.Strong(speech.Label("learn.evidence.level", ("level", LevelOf(evidence, speech)))),
            $" {speech.Label("learn.evidence.for", ("use", evidence.AppliesTo))} ",
            .. cite.After(evidence.Reason, evidence.Sources),
        ])),
        new Block.Note(speech.Say("learn.evidence.method")),
        new Block.Paragraph([new Run.Strong(speech.Label("learn.evidence.doubts"))]),
        Statements.Points(card.Doubts, "learn.nothing-checked", cite, speech),
        .. Statements.LeftOut(card.Doubts, speech),
    ];

    /// <summary>The strength in a word or two.</summary>
    public static string LevelOf(Evidence evidence, Speech speech) => speech.Label(evidence.Level switch
    {
        Level.VeryLow => "learn.level.very-low",
        Level.Low => "learn.level.low",
        Level.Moderate => "learn.level.moderate",
        _ => "learn.level.high",
    });
}
