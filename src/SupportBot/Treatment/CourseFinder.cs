using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>Finds the course that a person means.</summary>
internal sealed class CourseFinder(CourseStore courses)
{
    /// <summary>
    /// The course of an id or a name; without either the one that goes on, of several the one with the newest session.
    /// Nothing when the person has no such course.
    /// </summary>
    public Task<Course?> FindAsync(Turn turn, CancellationToken cancel) => FindAsync(turn, TreatmentFields.Course, cancel);

    /// <summary>The same, for a command that asks for the course in its own way.</summary>
    public async Task<Course?> FindAsync(Turn turn, Parameter<string> course, CancellationToken cancel)
    {
        var all = await courses.AllOfAsync(turn.Person, cancel);
        if (turn.Has(course)) return Named(all, turn.Get(course));

        return all.OrderByDescending(one => one.End is null)
            .ThenByDescending(one => one.Sessions.Count > 0 ? one.Sessions[^1].When.Middle : turn.Today)
            .FirstOrDefault();
    }

    /// <summary>The newest course of an id or a name, or whose name begins with it.</summary>
    public static Course? Named(IReadOnlyList<Course> all, string text) =>
        all.FirstOrDefault(course => course.Id == text)
        ?? all.LastOrDefault(course => string.Equals(course.Name, text, StringComparison.OrdinalIgnoreCase))
        ?? all.LastOrDefault(course => course.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Says that there is no such course.</summary>
    public static Reply None(Turn turn) => new(new Block.Paragraph(turn.Say("treatment.none")))
    {
        Buttons = [[new Button.Press(turn.Label("treatment.add.button"), new("treatment add")), new Button.Press(turn.Label("treatment.list.button"), new("treatment"))]],
        Understood = false,
    };
}
