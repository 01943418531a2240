using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Learn;

namespace SupportBot.Treatment;

/// <summary>Ties a course to a card, or to none: <c>treatment card</c>.</summary>
internal sealed class LinkCard(CourseStore courses, CourseFinder finder, CourseCards cards) : ICommand
{
    /// <summary>The value that takes the card away.</summary>
    public const string None = "none";

    private static readonly Parameter<string> Slug = Parameter.Text("card", maxLength: 32);

    public CommandSpec Spec { get; } = new("treatment card", Slug, TreatmentFields.Course) { Key = TreatmentFields.Key };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var wanted = turn.Get(Slug);
        var card = wanted is None ? null : cards.Find(wanted) ?? cards.Sure(wanted);

        if (await finder.FindAsync(turn, cancel) is not { } found) return CourseFinder.None(turn);
        if (card is null && wanted is not None) return CourseReply.Of(turn, found, turn.Say("treatment.card.unknown", ("given", Parameter.Shown(wanted)))) with { Understood = false };

        var course = await courses.ChangeAsync(
            turn.Person,
            found.Id,
            one => one with { Card = card?.Slug, Daily = one.Daily || card?.CourseModel.Kind is CourseKind.Continuous },
            cancel);

        return course is null ? CourseFinder.None(turn)
            : CourseReply.Of(turn, course, [card is null ? turn.Say("treatment.card.none") : turn.Say("treatment.saved"), .. cards.Timing(turn, course)]);
    }
}
