using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>The lines and numbers that one person can reach, and how they are said to them.</summary>
/// <param name="Speech">How the person is spoken to.</param>
/// <param name="Language">The person's own language, a BCP 47 tag, which the bot may not speak; nothing when unknown.</param>
/// <param name="Country">The country they chose; nothing when they chose none.</param>
/// <param name="Known">What is known of that country; nothing when nothing is.</param>
/// <param name="Elsewhere">What is shown where no line is known.</param>
internal sealed record HelpAtHand(Speech Speech, string? Language, Country? Country, CountryLines? Known, Elsewhere Elsewhere)
{
    /// <summary>
    /// At most three lines for everyone: those that speak the person's language first, else in the country's order.
    /// </summary>
    public IReadOnlyList<CrisisLine> Lines =>
    [
        .. (Known?.ForEveryone ?? []).OrderBy(line => Language is { } tag && line.Languages.Contains(tag.Split('-')[0]) ? 0 : 1).Take(CrisisLines.Most),
    ];

    /// <summary>Whom to call in danger; see <see cref="EmergencyWords"/>.</summary>
    public Words Emergency => EmergencyWords.Of(Known?.Emergency, Speech);

    /// <summary>The first line, or the directory where none is known.</summary>
    public Block FirstLine => Lines is [var first, ..] ? Say(first) : Directory;

    /// <summary>Where other services are found.</summary>
    public Block Directory => Say("crisis.directory", "directory", new Run.Link(Elsewhere.Directory.Name, Elsewhere.Directory.Page));

    /// <summary>What stands under every card: what the bot is not, and when the numbers shown were last checked.</summary>
    public Block Limits => Known is null
        ? new Block.Note(Speech.Say("crisis.limits"))
        : new Block.Note([.. Speech.Say("crisis.limits"), " ", .. Speech.Say("crisis.checked", ("date", Checked(Known)))]);

    /// <summary>A line, in two rows.</summary>
    public Block Say(CrisisLine line) => new Block.Paragraph(LineWords.Of(line, Speech, Elsewhere.Languages, Language));

    /// <summary>A sentence with no hole.</summary>
    public Block Say(string key) => new Block.Paragraph(Speech.Say(key));

    /// <summary>A sentence with one hole.</summary>
    public Block Say(string key, string hole, params IReadOnlyList<Run> runs) => new Block.Paragraph(Splice.Say(Speech, key, hole, runs));

    /// <summary>A button of the cards; it knows the country by itself, so that it works when nothing can be looked up.</summary>
    public Button Press(string name, Look look = Look.Plain) =>
        new Button.Press(Speech.Label($"crisis.{name}.button"), new($"crisis {name}", Country?.Code ?? "")) { Look = look };

    /// <summary>Copies the first number that can be called or written to; none where no line is known.</summary>
    public IReadOnlyList<Button> CopyFirst =>
        Lines is [var line, ..] && (line.Phone?.Number ?? line.Text?.Number) is { } number
            ? [new Button.Copy(Speech.Label("crisis.copy", ("number", number)), number)]
            : [];

    private string Checked(CountryLines known)
    {
        var day = Lines.Select(line => line.Checked).Append(known.Emergency.Checked).Min();

        return NodaTime.Text.LocalDatePattern.Iso.Format(day);
    }
}
