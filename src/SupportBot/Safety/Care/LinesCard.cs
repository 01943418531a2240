using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>The lines of a country, or what there is where none is known.</summary>
internal static class LinesCard
{
    private const int MostForSome = 3;

    /// <summary>The lines of the country: at most three, the first one first.</summary>
    public static Reply Of(HelpAtHand help) => new(
    [
        .. help.Country is { } country ? Head(help, country) : [],
        help.Say("crisis.now", "emergency", help.Emergency),
        .. help.Lines.Select(help.Say),
        .. help.Lines.Count > 0 ? [help.Say("crisis.calling")] : Array.Empty<Block>(),
        help.Directory,
        help.Limits,
    ])
    {
        Buttons =
        [
            [.. help.CopyFirst, help.Press("hard")],
            [help.Press("danger", Look.Main), help.Press("someone")],
            [.. Young(help), help.Press("other")],
        ],
        Urgent = true,
    };

    /// <summary>All that is known beside the first line, with the pages of the lines.</summary>
    public static Reply More(HelpAtHand help) => new(
    [
        help.Say("crisis.now", "emergency", help.Emergency),
        .. help.Lines.Select(line => WithPage(help, line)),
        .. help.Lines.Count > 0 ? (help.Known?.ForSome ?? []).Take(MostForSome).Select(line => WithPage(help, line)) : [],
        help.Directory,
        help.Say("crisis.trusted"),
        help.Limits,
    ])
    {
        Buttons = [[help.Press("hard"), help.Press("danger")], [.. Young(help), help.Press("other")]],
        Urgent = true,
    };

    /// <summary>The lines for someone who said that they are young.</summary>
    public static Reply ForYoungPeople(HelpAtHand help) => new(
    [
        help.Say("crisis.now", "emergency", help.Emergency),
        .. YoungLines(help) is { Count: > 0 } lines ? lines.Select(help.Say) : [help.FirstLine],
        help.Say("crisis.young.trusted"),
        help.Directory,
        help.Limits,
    ])
    {
        Buttons = [[help.Press("hard"), help.Press("danger")], [help.Press("more"), help.Press("other")]],
        Urgent = true,
    };

    /// <summary>Asks for the country, and shows at once what holds everywhere.</summary>
    /// <param name="help">Help with no country.</param>
    /// <param name="sentence">What is asked or explained first.</param>
    /// <param name="offered">The countries on the buttons.</param>
    public static Reply Ask(HelpAtHand help, Words sentence, IReadOnlyList<Country> offered) => new(
        new Block.Paragraph(sentence),
        help.Say("crisis.now", "emergency", help.Emergency),
        help.Directory,
        help.Limits)
    {
        Buttons =
        [
            .. offered.Select(country => new Button.Press(country.NameIn(help.Speech.Language), new("crisis", country.Code)))
                .OrderBy(button => button.Label, StringComparer.InvariantCulture)
                .Chunk(4),
            [help.Press("hard"), help.Press("danger")],
        ],
        Urgent = true,
    };

    private static IEnumerable<Block> Head(HelpAtHand help, Country country)
    {
        var name = country.NameIn(help.Speech.Language);
        yield return new Block.Heading(help.Speech.Say("crisis.title", ("country", name)));
        if (help.Lines.Count == 0) yield return help.Say("crisis.none", "country", name);
    }

    private static Block WithPage(HelpAtHand help, CrisisLine line) => line.Page is { } page && help.Say(line) is Block.Paragraph(var words)
        ? new Block.Paragraph([.. words, " · ", new Run.Link(help.Speech.Label("crisis.line.page"), page)])
        : help.Say(line);

    private static List<CrisisLine> YoungLines(HelpAtHand help) => [.. (help.Known?.ForYoungPeople ?? []).Take(CrisisLines.Most)];

    private static IReadOnlyList<Button> Young(HelpAtHand help) => YoungLines(help).Count > 0 ? [help.Press("young")] : [];
}
