using System.Globalization;
using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>Lists the treatments of one kind, or the kinds.</summary>
internal sealed class ListCards(Library library) : ICommand
{
    private const string Name = "learn list";

    private static readonly Parameter<string> Chosen = Parameter.Choice("kind", [.. Enum.GetValues<Kind>().Select(Key)]) with { Optional = true };

    public CommandSpec Spec { get; } = new(Name, Chosen) { Needs = Needs.Nothing };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => Task.FromResult(
        turn.Has(Chosen) && Enum.TryParse<Kind>(turn.Call.Values[0], ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? OfKind(kind, turn.Speech)
            : Kinds(library, turn.Speech));

    /// <summary>The kinds there are, and how many treatments of each.</summary>
    public static Reply Kinds(Library library, Speech speech) => new(
        new Block.Heading(speech.Say("learn.title")),
        new Block.Paragraph(speech.Say("learn.choose", ("count", library.All.Count.ToString(CultureInfo.InvariantCulture)))),
        new Block.Note(speech.Say("learn.not-advice")))
    {
        Buttons =
        [
            .. library.All.GroupBy(card => card.Kind).OrderBy(kind => kind.Key)
                .Select(cards => new Button.Press(
                    speech.Label("learn.kind-count", ("kind", speech.Label($"learn.list.kind.{Key(cards.Key)}")), ("number", $"{cards.Count()}")),
                    new(Name, Key(cards.Key))))
                .Chunk(2),
        ],
    };

    /// <summary>A button for each of some cards.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Choices(IEnumerable<Card> cards) =>
        cards.Select(card => (IReadOnlyList<Button>)[new Button.Press(card.Name, new(FindCard.Name, card.Slug))]);

    /// <summary>A button that leads to all treatments.</summary>
    public static Button.Press Everything(Speech speech) => new(speech.Label("learn.everything"), new(Name));

    private Reply OfKind(Kind kind, Speech speech) => new(
        new Block.Heading(speech.Say($"learn.list.kind.{Key(kind)}")),
        new Block.Paragraph(speech.Say("learn.pick")))
    {
        Buttons = [.. Choices(library.All.Where(card => card.Kind == kind)), [Everything(speech)]],
    };

    private static string Key(Kind kind) => kind.ToString().ToLowerInvariant();
}
