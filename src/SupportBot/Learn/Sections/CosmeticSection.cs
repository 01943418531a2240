using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>When the look of the face changes. The only place that shows a <see cref="CosmeticModel"/>.</summary>
internal static class CosmeticSection
{
    /// <summary>The section of a card; empty when there is no such timing.</summary>
    public static IEnumerable<Block> Blocks(Card card, Citations cite, Speech speech) => card.CosmeticModel is not { } model
        ? []
        :
        [
            new Block.Note(speech.Say("learn.cosmetic.not-mood")),
            Statements.Points(model.Notes, "learn.nothing-checked", cite, speech),
            new Block.Facts(
            [
                Days("learn.cosmetic.onset", model.OnsetDays, speech),
                Days("learn.cosmetic.full-effect", model.FullEffectDays, speech),
                Days("learn.cosmetic.wear-off", model.WearOffDays, speech),
            ]),
            new Block.Note(cite.After(speech.Label("learn.cosmetic.sources"), model.Sources)),
            .. Statements.LeftOut(model.Notes, speech),
        ];

    private static Fact Days(string label, Between days, Speech speech) =>
        new(speech.Label(label), speech.Say("learn.cosmetic.days", ("from", $"{days.From}"), ("to", $"{days.To}")));
}
