using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Learn;
using SupportBot.Treatment;

namespace SupportBot.Experiences;

/// <summary>Leads to sharing what one found of a treatment, and shows what one shared: <c>/experience</c>.</summary>
internal sealed class ListExperiences(ExperienceStore experiences, TextStore texts, CourseStore courses, Library library, Reviewers reviewers) : ICommand
{
    private const int MostButtons = 6;

    private static readonly Parameter<string> Treatment = Parameter.Text("treatment", maxLength: 100) with { Optional = true, Aside = true, Rest = true };

    public CommandSpec Spec { get; } = new("experience", Treatment);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Has(Treatment)) return new(new Block.Note(turn.Say("experience.how"))) { Then = new(ShareExperience.Name, turn.Get(Treatment)) };

        var mine = (await experiences.AllOfAsync(turn.Person, cancel)).Select(one => one.Card).ToList();
        var written = await texts.AllOfAsync(turn.Person, cancel);
        var tried = (await courses.AllOfAsync(turn.Person, cancel)).Select(course => course.Card).OfType<string>().Distinct().Except(mine);
        var looks = (await reviewers.ReviewsInAsync(turn, cancel)).Count > 0;

        return new(
        [
            new Block.Paragraph(turn.Say("experience.how")),
            .. mine.Count > 0 ? [new Block.Facts([.. mine.Select(card => new Fact(NameOf(card), turn.Label(StateOf(written, card))))])] : Array.Empty<Block>(),
            new Block.Note(turn.Say("experience.pick")),
        ])
        {
            Buttons =
            [
                .. looks ? [[new Button.Press(turn.Label("experience.review.button"), new(ReviewTexts.Name))]] : Array.Empty<IReadOnlyList<Button>>(),
                .. mine.Take(MostButtons).Select(card => (IReadOnlyList<Button>)[new Button.Press(turn.Label("experience.mine.button", ("treatment", Parameter.Shown(NameOf(card)))), new(OwnExperience.Name, card))]),
                .. tried.Where(card => library.Find(card) is not null).Take(MostButtons)
                    .Select(card => (IReadOnlyList<Button>)[new Button.Press(turn.Label("experience.tried.button", ("treatment", Parameter.Shown(NameOf(card)))), new(ShareExperience.Name, card))]),
                [new Button.Press(turn.Label("experience.other.button"), new(ShareExperience.Name))],
            ],
        };
    }

    private string NameOf(string card) => library.Find(card)?.Name ?? card;

    private static string StateOf(IReadOnlyList<KeptText> written, string card) =>
        written.FirstOrDefault(text => text.Shared.Card == card) is { } text ? OwnExperience.KeyOf(text.State) : "experience.state.counts";
}
