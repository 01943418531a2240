using SupportBot.CheckIns;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>The honest before and after of a course: <c>/compare</c>, <c>/compare botox</c>.</summary>
internal sealed class CompareBeforeAfter(CourseFinder finder, CourseComparer comparer, CheckInStore checkIns) : ICommand
{
    private static readonly Parameter<string> Course = TreatmentFields.Course with { Rest = true };

    public CommandSpec Spec { get; } = new("compare", Course);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await finder.FindAsync(turn, Course, cancel) is not { } course) return CourseFinder.None(turn);

        var diary = await checkIns.DiaryAsync(turn.Person, cancel);
        var compared = comparer.Compare(course, diary, turn.Today);
        if (compared.Result is not { } result) return Nothing(turn, course, compared.Why!);

        return ComparedReply.Of(turn, course, result, ElseIn(turn, diary, result.Windows), [.. comparer.Limits(course, result.Windows), .. MixesScales(diary, result.Windows) ? ["compare.limits.scales"] : Array.Empty<string>()]);
    }

    /// <summary>Whether some of the days compared were imported, and so answered on other steps than the rest.</summary>
    private static bool MixesScales(Diary diary, ComparedWindows windows) => diary.All
        .Where(one => one.Entry.Mood is not null && (windows.Before.Contains(one.Day) || windows.After.Contains(one.Day)))
        .Select(one => one.Entry.Source).Distinct().Count() > 1;

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
