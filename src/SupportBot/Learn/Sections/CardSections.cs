using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>Puts each section of a card into words.</summary>
internal static class CardSections
{
    /// <summary>The sections that have something to show; what matters for safety is always among them.</summary>
    public static IEnumerable<Section> Of(Card card) => Enum.GetValues<Section>().Where(section => section switch
    {
        Section.Cosmetic => card.CosmeticModel is not null,
        Section.Access => card.Access.Any(claim => claim.Verified),
        Section.Said => card.Said.Count > 0,
        Section.All => false,
        _ => true,
    });

    /// <summary>What a section says.</summary>
    public static IReadOnlyList<Block> Blocks(Card card, Section section, Speech speech)
    {
        var cite = new Citations(card);

        return
        [
            .. section switch
            {
                Section.Works => Listed([card.HowItMayWork], cite, speech),
                Section.Evidence => EvidenceSection.Blocks(card, cite, speech),
                Section.Studies => StudiesSection.Blocks(card, cite, speech),
                Section.Expect => ExpectSection.Blocks(card, cite, speech),
                Section.Cosmetic => CosmeticSection.Blocks(card, cite, speech),
                Section.Risks => Risks(card, cite, speech),
                Section.Avoid => Listed(card.AskFirst, cite, speech),
                Section.Status => Status(card, cite, speech),
                Section.Access => Listed(card.Access, cite, speech),
                Section.Questions => [new Block.Points([.. card.Questions.Select(question => (Words)question)])],
                Section.Said => card.Said.Select(saying => Said(saying, cite)),
                Section.Sources => SourcesSection.Blocks(card, speech),
                _ => [.. Overview.Blocks(card, speech), .. Of(card).SelectMany(one => WithTitle(card, one, speech))],
            },
        ];
    }

    private static IEnumerable<Block> WithTitle(Card card, Section section, Speech speech) =>
        [new Block.Heading(speech.Say($"learn.section.{section.Key()}")), .. Blocks(card, section, speech)];

    private static IEnumerable<Block> Listed(IReadOnlyList<Claim> claims, Citations cite, Speech speech) =>
        [Statements.Points(claims, "learn.nothing-checked", cite, speech), .. Statements.LeftOut(claims, speech)];

    private static IEnumerable<Block> Risks(Card card, Citations cite, Speech speech) =>
    [
        new Block.Paragraph([new Run.Strong(speech.Label("learn.risks.serious"))]),
        Statements.Points(card.SeriousRisks, "learn.risks.none", cite, speech),
        new Block.Paragraph([new Run.Strong(speech.Label("learn.risks.common"))]),
        Statements.Points(card.SideEffects, "learn.nothing-checked", cite, speech),
        .. Statements.LeftOut([.. card.SeriousRisks, .. card.SideEffects], speech),
    ];

    private static IEnumerable<Block> Status(Card card, Citations cite, Speech speech)
    {
        Claim[] dated =
        [
            .. card.Status.Select(status => status with
            {
                Text = $"{status.Region}{(status.Year is { } year ? $", {year}" : "")}: {status.Text}{(status.Note is { } note ? $" {note}" : "")}",
            }),
        ];

        return [.. Listed(dated, cite, speech), new Block.Note(speech.Say("learn.status.changes"))];
    }

    private static Block.Paragraph Said(Saying saying, Citations cite) =>
        new([new Run.Strong($"“{saying.Claim}”"), $" {Sentence(saying.Verdict)}. ", .. cite.After(saying.Why, saying.Sources)]);

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
