using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Learn;

namespace SupportBot.Experiences;

/// <summary>Shows what members found of a treatment, as counts: <c>experience about</c>. It tells nothing about whoever asks.</summary>
internal sealed class ShowExperiences(ExperienceStore experiences, TextStore texts, Library library, Reviewers reviewers) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "experience about";

    private static readonly Parameter<string> Treatment = Parameter.Text("treatment", maxLength: 32);

    public CommandSpec Spec { get; } = new(Name, Treatment) { Key = "experience.share", Needs = Needs.Nothing };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Call.Values is not [var slug, ..] || library.Find(slug) is not { } card) return new(new Block.Paragraph(turn.Say("experience.no-such-card")));

        var shown = await experiences.ShownAsync(card.Slug, cancel);
        var facts = Tally.Of(shown, turn);
        var hasTexts = await experiences.AreEnoughAsync(card.Slug, cancel)
            && await reviewers.PlaceOfAsync(turn, cancel) is { } place
            && await texts.NextAsync(card.Slug, place.Id, "", cancel) is not null;

        return new(
        [
            new Block.Heading(turn.Say("experience.title", ("treatment", card.Name))),
            shown.Count > 0 ? new Block.Paragraph(turn.Say("experience.count", ("count", $"{shown.Count}"))) : new Block.Paragraph(turn.Say("experience.too-few")),
            .. facts.Count > 0 ? [new Block.Facts(facts)] : Array.Empty<Block>(),
            new Block.Note(turn.Say(shown.Count > 0 ? "experience.not-everyone.counts" : "experience.not-everyone")),
        ])
        {
            Buttons =
            [
                .. hasTexts ? [[new Button.Press(turn.Label("experience.read.button"), new(ReadText.Name, card.Slug, ""))]] : Array.Empty<IReadOnlyList<Button>>(),
                [
                    new Button.Press(turn.Label("experience.share.button"), new(ShareExperience.Name, card.Slug)),
                    new Button.Press(turn.Label("experience.card.button"), new("learn", card.Slug)),
                ],
            ],
        };
    }
}
