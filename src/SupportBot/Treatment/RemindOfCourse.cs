using NodaTime;
using NodaTime.Text;
using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Reminders;

namespace SupportBot.Treatment;

/// <summary>Offers the reminders that go with a course, and proposes the one that is chosen: <c>treatment remind</c>.</summary>
internal sealed class RemindOfCourse(CourseFinder finder, CourseCards cards, ReminderStore reminders, Proposals proposals) : ICommand
{
    private const string Name = "treatment remind";

    private static readonly Parameter<string> What = Parameter.Choice("what", "next", "look", "twelve", "checkin") with { Optional = true, Aside = true };

    public CommandSpec Spec { get; } = new(Name, What, TreatmentFields.Course) { Key = TreatmentFields.Key };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await finder.FindAsync(turn, cancel) is not { } course) return CourseFinder.None(turn);

        var offers = Offers(turn, course).ToArray();
        if (!turn.Has(What) || offers.FirstOrDefault(offer => offer.What == turn.Get(What)) is not { } chosen) return Ask(turn, course, offers);

        var reminder = new Reminder(turn.NewId(), chosen.Text, chosen.Kind)
        {
            Proposal = new(chosen.When, null, IsChosen: false),
            CreatedAt = turn.Now,
        };
        await reminders.AddAsync(turn.Person, reminder, cancel);

        return await proposals.AskAsync(turn, reminder, cancel);
    }

    private static Reply Ask(Turn turn, Course course, IReadOnlyList<Offer> offers) => new(new Block.Paragraph(turn.Say("treatment.remind.question")))
    {
        Buttons =
        [
            .. offers.Select(offer => (IReadOnlyList<Button>)[new Button.Press(offer.Label, new(Name, offer.What, course.Id))]),
            [
                new Button.Press(turn.Label("treatment.remind.other.button"), new("remind")),
                new Button.Press(turn.Label("treatment.back.button"), new("treatment", course.Id)),
            ],
        ],
    };

    private IEnumerable<Offer> Offers(Turn turn, Course course)
    {
        if (course.Sessions.FirstOrDefault(session => session.When.IsExact && session.When.Start > turn.Today) is { } next)
        {
            yield return new(
                "next", turn.Label("treatment.remind.next.button", ("date", next.When.Text(turn.Speech))),
                turn.Label("treatment.remind.next.text"), Iso(next.When.Start), ReminderKind.Session);
        }

        if (LookDay(course) is var (weeks, day) && day > turn.Today)
        {
            yield return new(
                "look", turn.Label("treatment.remind.look.button", ("week", $"{weeks}")),
                turn.Label("treatment.remind.look.text", ("week", $"{weeks}")), Iso(day), ReminderKind.Session);
        }

        if (!course.Daily && course.PastSessions(turn.Today).Any())
        {
            yield return new(
                "twelve", turn.Label("treatment.remind.twelve.button"),
                turn.Label("treatment.remind.twelve.text"), "12 weeks after my last session", ReminderKind.Session);
        }

        yield return new(
            "checkin", turn.Label("treatment.remind.checkin.button"), turn.Label("treatment.remind.checkin.text"), "every day at 19:00", ReminderKind.CheckIn);
    }

    /// <summary>The week the person chose beforehand, else the one in which studies judged it.</summary>
    private (int Weeks, LocalDate Day)? LookDay(Course course) =>
        course.Start is not { } start ? null
        : course.Beforehand is { } said ? (said.LookAfterWeeks, LookBack.DayOf(start, said))
        : cards.Of(course)?.CourseModel.JudgeAfterDays is { } days ? ((days + 6) / 7, start.Middle.PlusDays(days))
        : null;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private sealed record Offer(string What, string Label, string Text, string When, ReminderKind Kind);
}
