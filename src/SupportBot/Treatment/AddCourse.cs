using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Learn;

namespace SupportBot.Treatment;

/// <summary>Begins a course, with its first session: <c>treatment add</c>.</summary>
internal sealed class AddCourse(CourseStore courses, Baseline baseline, CourseCards cards, SessionMoves moves) : ICommand
{
    private const int IdLength = 16;
    private const int PartIdLength = 8;

    private static readonly Parameter<string> Unit = TreatmentFields.UnitAfter(3);

    public CommandSpec Spec { get; } = new(
        "treatment add", TreatmentFields.Name, HowWithout(cards), TreatmentFields.Date, TreatmentFields.Dose, Unit, TreatmentFields.Site, TreatmentFields.Note)
    {
        Key = TreatmentFields.Key,
    };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => AddAsync(
        turn,
        turn.Get(TreatmentFields.Name),
        turn.Call.Values[1] is { Length: > 0 } how ? how is TreatmentFields.Daily : null,
        SessionParts.Of(turn, TreatmentFields.Date, TreatmentFields.Dose, Unit, TreatmentFields.Site, TreatmentFields.Note),
        cancel);

    /// <summary>Begins a course.</summary>
    /// <param name="turn">The turn that asks for it.</param>
    /// <param name="name">What the person calls it.</param>
    /// <param name="daily">Whether it is taken every day; nothing when they did not say.</param>
    /// <param name="session">Its first session; nothing when they did not say.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Reply> AddAsync(Turn turn, string name, bool? daily, SessionParts? session, CancellationToken cancel)
    {
        var card = cards.Sure(name);
        var course = new Course(turn.NewId()[^IdLength..], name)
        {
            Card = card?.Slug,
            Daily = daily ?? card?.CourseModel.Kind is CourseKind.Continuous,
        };
        if (session is not null) course = course.With(session.New(PartId(turn), course));
        await courses.AddAsync(turn.Person, course, turn.Now, cancel);
        await moves.FollowAsync(turn, cancel);

        Words[] said = course.Start is { } start
            ? [turn.Say("treatment.added"), await baseline.SayAsync(turn, start, cancel), .. cards.Timing(turn, course)]
            : [turn.Say("treatment.added.open"), .. cards.Timing(turn, course)];
        var reply = CourseReply.Of(turn, course, said);
        var notThisCard = new Button.Press(turn.Label("treatment.card.not.button"), new("treatment card", LinkCard.None, course.Id));

        return reply with { Buttons = [.. cards.Guesses(turn, course), .. reply.Buttons, .. card is null ? Array.Empty<IReadOnlyList<Button>>() : [[notThisCard]]] };
    }

    /// <summary>A card says how its treatment is given, so that nobody needs to be asked.</summary>
    private static Parameter<string> HowWithout(CourseCards cards) =>
        TreatmentFields.How with { AskedWhen = values => cards.Sure(values[0]) is null };

    /// <summary>An id for a session or a side effect.</summary>
    public static string PartId(Turn turn) => turn.NewId(which: 1)[^PartIdLength..];
}
