using System.Globalization;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>Shows the card of a treatment, or one section of it.</summary>
internal sealed class FindCard : ICommand
{
    public const string Name = "learn";

    /// <summary>Any section; nothing for the overview. A section that no longer exists leads there as well.</summary>
    private static readonly Parameter<Section?> Wanted = new("section", (string text, Occasion _, out Section? section) =>
    {
        section = SectionNames.Find(text.Trim());

        return null;
    })
    {
        Optional = true,
    };

    private static readonly Parameter<int> Page = new("page", (string text, Occasion _, out int page) =>
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page)) page = 1;

        return null;
    })
    {
        Optional = true,
    };

    private readonly Library _library;
    private readonly Parameter<string> _topic;

    public FindCard(Library library)
    {
        _library = library;
        _topic = new("topic", (string text, Occasion _, out string topic) =>
        {
            topic = text.Trim();

            return null;
        })
        {
            Optional = true,
            Public = true,
            Suggest = (typed, _) => library.Suggest(typed),
        };
        Spec = new(Name, _topic, Wanted, Page) { Needs = Needs.Nothing, ReadsLine = ReadLine };
    }

    public CommandSpec Spec { get; }

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => Task.FromResult(Answer(turn));

    private Reply Answer(Turn turn)
    {
        if (turn.Get(_topic) is not { Length: > 0 } topic) return ListCards.Kinds(_library, turn.Speech);

        var given = Parameter.Shown(topic);

        return _library.Search(topic) switch
        {
            Match.Sure(var card) => Show(card, turn),
            Match.Likely(var card) => TakenAs(Show(card, turn), turn.Say("learn.taken-as", ("given", given), ("name", card.Name))),
            Match.Near(var cards) => new Reply(new Block.Paragraph(turn.Say("learn.near", ("given", given))))
            {
                Buttons = [.. ListCards.Choices(cards), [ListCards.Everything(turn.Speech)]],
            },
            _ => new Reply(new Block.Paragraph(turn.Say("learn.unknown", ("given", given))))
            {
                Buttons = [[ListCards.Everything(turn.Speech)]],
                Understood = false,
            },
        };
    }

    private static Reply Show(Card card, Turn turn) =>
        turn.Get(Wanted) is not { } section ? CardReply.Overview(card, turn.Speech)
        : turn.Update.AnyLength ? CardReply.Whole(card, section, turn.Speech)
        : CardReply.Page(card, section, turn.Get(Page), turn.Speech);

    private static Reply TakenAs(Reply reply, Words words) => reply with { Blocks = [new Block.Note(words), .. reply.Blocks] };

    /// <summary>Reads <c>botox all</c> or <c>botox studies 2</c>; all other words are the topic.</summary>
    private static IReadOnlyList<string> ReadLine(string line, Occasion occasion)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        return words switch
        {
            [.. var topic, var section, var page] when topic.Length > 0 && IsSection(section) && page.All(char.IsAsciiDigit) =>
                [string.Join(' ', topic), section.ToLowerInvariant(), page],
            [.. var topic, var section] when topic.Length > 0 && IsSection(section) => [string.Join(' ', topic), section.ToLowerInvariant()],
            _ => [string.Join(' ', words)],
        };
    }

    private static bool IsSection(string word) => SectionNames.Find(word) is not null;
}
