using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Learn;

namespace SupportBot.Treatment;

/// <summary>
/// Ties a course to its card in the library, whose timing of the effect on mood it takes. A card's other timing, such as that
/// of muscles, is never used here. Without a card everything else works.
/// </summary>
internal sealed class CourseCards(Library library)
{
    private const int MostGuesses = 3;
    private const int Ever = 36_500;

    /// <summary>The card that is meant for certain; nothing if there is none.</summary>
    public Card? Sure(string name) => library.Search(name) is Match.Sure(var card) ? card : null;

    /// <summary>The card of a course; nothing if it has none.</summary>
    public Card? Of(Course course) => course.Card is { } slug ? library.Find(slug) : null;

    /// <summary>The card of a slug.</summary>
    public Card? Find(string slug) => library.Find(slug);

    /// <summary>
    /// When an effect on mood may show. Without a card nobody knows, so that the latest days since the first session count.
    /// </summary>
    public EffectModel EffectOf(Course course) => Of(course)?.CourseModel is { } model
        ? new(model.OnsetDays.From, Math.Max(model.OnsetDays.From, model.FullEffectDays.From), Math.Max(1, model.WearOffDays?.From ?? Ever))
        : new(0, Ever, Ever);

    /// <summary>Buttons for the cards that may be meant, where none is certain.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Guesses(Turn turn, Course course)
    {
        var cards = course.Card is not null ? [] : library.Search(course.Name) switch
        {
            Match.Likely(var card) => [card],
            Match.Near(var near) => near,
            _ => Array.Empty<Card>(),
        };

        return
        [
            .. cards.Take(MostGuesses).Select(card => (IReadOnlyList<Button>)
            [
                new Button.Press(turn.Label("treatment.card.button", ("name", Parameter.Shown(card.Name))), new("treatment card", card.Slug, course.Id)),
            ]),
        ];
    }

    /// <summary>When an effect on mood may begin, be judged and fade, as the card has it; nothing without a card.</summary>
    public IReadOnlyList<Words> Timing(Turn turn, Course course)
    {
        if (Of(course) is not { } card) return [];

        var model = card.CourseModel;
        var timing = turn.Say(
            "treatment.card.timing",
            ("name", card.Name),
            ("onset", Text(turn, model.OnsetDays)),
            ("judge", Text(turn, model.JudgeAfterDays)));

        return model.WearOffDays is { } fades
            ? [[.. timing, " ", .. turn.Say("treatment.card.fades", ("fades", Text(turn, fades)))]]
            : [timing];
    }

    private static string Text(Turn turn, Between days) => days.From >= 7
        ? turn.Label("treatment.card.weeks", ("from", $"{days.From / 7}"), ("to", $"{(days.To + 6) / 7}"))
        : turn.Label("treatment.card.days", ("from", $"{days.From}"), ("to", $"{days.To}"));

    private static string Text(Turn turn, int days) => days % 7 == 0
        ? turn.Label("treatment.card.week", ("count", $"{days / 7}"))
        : turn.Label("treatment.card.day", ("count", $"{days}"));
}
