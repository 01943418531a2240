using System.Globalization;
using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>Shows a card: the overview first, and each section by a button.</summary>
internal static class CardReply
{
    /// <summary>What it is, how strong the evidence is and why, and the most important caution; one phone screen.</summary>
    public static Reply Overview(Card card, Speech speech) => new(
    [
        new Block.Heading(card.Name),
        .. Learn.Overview.Blocks(card, speech),
        new Block.Note(speech.Say("learn.reviewed", ("date", Date(card.Reviewed, speech)))),
    ])
    {
        Buttons =
        [
            .. CardSections.Of(card).Append(Section.All).Select(section => Press(card, section, speech)).Chunk(2),
            [new Button.Press(speech.Label("learn.experiences"), new("experience about", card.Slug)), Help(speech)],
        ],
    };

    /// <summary>One page of a section, from 1; the nearest there is when there is no such page.</summary>
    public static Reply Page(Card card, Section section, int wanted, Speech speech)
    {
        var pages = Pages.Of(CardSections.Blocks(card, section, speech));
        var page = Math.Clamp(wanted, 1, pages.Count);

        return Framed(card, section, pages[page - 1], pages.Count == 1 ? "" : $" ({page}/{pages.Count})", speech) with
        {
            Buttons = [.. Turning(card, section, page, pages.Count, speech), [Press(card, null, speech), Help(speech)]],
        };
    }

    /// <summary>A section in one piece, however long.</summary>
    public static Reply Whole(Card card, Section section, Speech speech) =>
        Framed(card, section, CardSections.Blocks(card, section, speech), "", speech) with { Buttons = [[Press(card, null, speech), Help(speech)]] };

    private static Reply Framed(Card card, Section section, IReadOnlyList<Block> blocks, string part, Speech speech) => new(
    [
        new Block.Heading($"{card.Name}: {speech.Label($"learn.section.{section.Key()}")}{part}"),
        .. blocks,
        new Block.Note(speech.Say("learn.footer", ("date", Date(card.Reviewed, speech)))),
    ]);

    private static IEnumerable<IReadOnlyList<Button>> Turning(Card card, Section section, int page, int pages, Speech speech)
    {
        var buttons = new List<Button>();
        if (page < pages) buttons.Add(To("learn.next-page", page + 1) with { Look = Look.Main });
        if (page > 1) buttons.Add(To("learn.previous-page", page - 1));

        return buttons.Count > 0 ? [buttons] : [];

        Button.Press To(string label, int number) => new(speech.Label(label), new(FindCard.Name, card.Slug, section.Key(), $"{number}"));
    }

    private static Button.Press Press(Card card, Section? section, Speech speech) => section is { } one
        ? new(speech.Label($"learn.section.{one.Key()}"), new(FindCard.Name, card.Slug, one.Key()))
        : new(speech.Label("learn.overview"), new(FindCard.Name, card.Slug));

    private static Button.Press Help(Speech speech) => new(speech.Label("learn.need-help"), new("crisis"));

    private static string Date(LocalDate date, Speech speech) => date.ToString("d MMMM uuuu", CultureInfo.GetCultureInfo(speech.Language));
}
