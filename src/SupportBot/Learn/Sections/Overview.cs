using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>What a treatment is, how strong the evidence is and why, and the most important caution.</summary>
internal static class Overview
{
    /// <summary>The first thing that is read of a card.</summary>
    public static IEnumerable<Block> Blocks(Card card, Speech speech) =>
    [
        new Block.Paragraph(card.Summary),
        new Block.Paragraph(
        [
            new Run.Strong(speech.Label("learn.evidence.level", ("level", EvidenceSection.LevelOf(card.Evidence[0], speech)))),
            $" {card.Evidence[0].InShort}",
        ]),
        new Block.Paragraph([new Run.Strong(speech.Label("learn.caution")), $" {card.Caution.Text}"]),
    ];
}
