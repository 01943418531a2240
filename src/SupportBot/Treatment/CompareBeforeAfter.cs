using NodaTime;
using SupportBot.CheckIns;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>The honest before and after of a course: <c>/compare</c>, <c>/compare botox</c>.</summary>
internal sealed class CompareBeforeAfter(CourseFinder finder, CourseCards cards, CheckInStore checkIns) : ICommand
{
    private static readonly Parameter<string> Course = TreatmentFields.Course with { Rest = true };

    public CommandSpec Spec { get; } = new("compare", Course);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await finder.FindAsync(turn, Course, cancel) is not { } course) return CourseFinder.None(turn);

        var diary = await checkIns.DiaryAsync(turn.Person, cancel);
        var past = course.PastSessions(turn.Today).ToArray();

        if (past.Length == 0) return Nothing(turn, course, "compare.not-started");
        if (diary.From is not { } from) return Nothing(turn, course, "compare.no-diary");

        var model = cards.EffectOf(course);
        var first = past[0].When.First;
        var last = course.Daily ? LocalDate.Min(course.End?.Last ?? turn.Today, turn.Today) : past[^1].When.Middle;
        last = LocalDate.Max(first, LocalDate.Min(last, turn.Today));

        if (ComparedWindows.Of(model, first, last, from, turn.Today) is not { } windows)
        {
            return Nothing(turn, course, from >= first ? "compare.no-before" : "compare.too-early");
        }

        string[] limits =
        [
            .. course.Card is null ? ["compare.limits.no-card"] : Array.Empty<string>(),
            .. cards.Of(course) is { } card && windows.After.Start < first.PlusDays(card.CourseModel.JudgeAfterDays) ? ["compare.limits.early"] : Array.Empty<string>(),
            .. past[0].When.IsExact ? Array.Empty<string>() : ["compare.limits.rough"],
        ];

        return ComparedReply.Of(turn, course, BeforeAfter.Of(diary.Mood, windows), ElseIn(turn, diary, windows), limits);
    }

    /// <summary>What else changed between the windows, daylight where the zone names a place.</summary>
    private static IReadOnlyList<OtherChange> ElseIn(Turn turn, Diary diary, ComparedWindows windows)
    {
        var daylight = Daylight.Latitude(turn.Person.Zone) is { } latitude
            ? OtherChanges.OfDaylight(ComparedReply.Daylight, latitude, windows)
            : null;

        return [.. OtherChanges.Of(diary.Others, windows), .. daylight is null ? Array.Empty<OtherChange>() : [daylight]];
    }

    private static Reply Nothing(Turn turn, Course course, string why) => new(
        new Block.Heading(course.Name),
        new Block.Paragraph([new Run.Strong(turn.Label("compare.first.not-enough"))]),
        new Block.Paragraph(turn.Say(why)),
        new Block.Note(turn.Say("compare.limits")))
    {
        Buttons = [[new Button.Press(turn.Label("compare.course.button"), new("treatment", course.Id))]],
    };
}
