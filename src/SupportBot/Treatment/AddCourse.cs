using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>Begins a course, with its first session: <c>treatment add</c>.</summary>
internal sealed class AddCourse(CourseStore courses, Baseline baseline) : ICommand
{
    private const int IdLength = 16;
    private const int PartIdLength = 8;

    private static readonly Parameter<string> Unit = TreatmentFields.UnitAfter(3);

    public CommandSpec Spec { get; } = new(
        "treatment add", TreatmentFields.Name, TreatmentFields.How, TreatmentFields.Date, TreatmentFields.Dose, Unit, TreatmentFields.Site, TreatmentFields.Note)
    {
        Key = TreatmentFields.Key,
    };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => AddAsync(
        turn,
        turn.Get(TreatmentFields.Name),
        turn.Has(TreatmentFields.How) ? turn.Get(TreatmentFields.How) is TreatmentFields.Daily : null,
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
        var course = new Course(turn.NewId()[^IdLength..], name) { Daily = daily ?? false };
        if (session is not null) course = course.With(session.New(PartId(turn), course));
        await courses.AddAsync(turn.Person, course, turn.Now, cancel);

        return course.Start is { } start
            ? CourseReply.Of(turn, course, turn.Say("treatment.added"), await baseline.SayAsync(turn, start, cancel))
            : CourseReply.Of(turn, course, turn.Say("treatment.added.open"));
    }

    /// <summary>An id for a session or a side effect.</summary>
    public static string PartId(Turn turn) => turn.NewId(which: 1)[^PartIdLength..];
}
