using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>
/// Says when a course ended, or that it goes on after all: <c>/treatment end yesterday</c>, <c>/treatment end sertraline mid
/// 2020</c>.
/// </summary>
internal sealed class EndCourse(CourseStore courses, CourseFinder finder) : ICommand
{
    /// <summary>The value that takes an end back.</summary>
    public const string GoesOn = "no";

    private static readonly Parameter<RoughDate?> Ended = new("ended", Read) { MaxLength = 40 };

    public CommandSpec Spec { get; } = new("treatment end", TreatmentFields.Course, Ended) { Key = TreatmentFields.Key, ReadsLine = ReadLine };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await finder.FindAsync(turn, cancel) is not { } found) return CourseFinder.None(turn);

        var end = turn.Get(Ended);

        if (end is not null && found.Start is { } start && end.Last < start.First)
        {
            return CourseReply.Of(turn, found, turn.Say(
                "treatment.end.before-start", ("end", end.Text(turn.Speech)), ("start", start.Text(turn.Speech)))) with
            { Understood = false };
        }

        var course = await courses.ChangeAsync(turn.Person, found.Id, one => one with { End = end }, cancel);

        return course is null ? CourseFinder.None(turn)
            : CourseReply.Of(turn, course, end is null ? turn.Say("treatment.end.goes-on") : turn.Say("treatment.end.saved"));
    }

    /// <summary>The longest end of the line that is a date is the date; what stands before it names the course.</summary>
    private static IReadOnlyList<string> ReadLine(string rest, Occasion occasion)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Enumerable.Range(0, words.Length)
            .FirstOrDefault(i => RoughDateReader.Read(string.Join(' ', words[i..]), occasion, out _) is null, words.Length);

        return [string.Join(' ', words[..at]), string.Join(' ', words[at..])];
    }

    private static Mistake? Read(string text, Occasion occasion, out RoughDate? value)
    {
        value = null;
        if (text is GoesOn) return null;

        var mistake = RoughDateReader.ReadPast(text, occasion, out var date);
        value = date;

        return mistake;
    }
}
