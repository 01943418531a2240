using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Learn;

namespace SupportBot.Experiences;

/// <summary>Shows one shared text about a treatment, and leads to the next: <c>experience read</c>.</summary>
internal sealed class ReadText(ExperienceStore experiences, TextStore texts, Library library, Reviewers reviewers) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "experience read";

    private static readonly Parameter<string> Treatment = Parameter.Text("treatment", maxLength: 32);
    private static readonly Parameter<string> After = Parameter.Text("after", maxLength: 12) with { Optional = true };

    public CommandSpec Spec { get; } = new(Name, Treatment, After) { Key = "experience.share", Needs = Needs.Nothing };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var slug = turn.Call.Values.ElementAtOrDefault(0) ?? "";

        // How many texts there are is a count too, so it is never said.
        if (library.Find(slug) is not { } card || !await experiences.AreEnoughAsync(slug, cancel)
            || await reviewers.PlaceOfAsync(turn, cancel) is not { } place
            || await texts.NextAsync(slug, place.Id, turn.Call.Values.ElementAtOrDefault(1) ?? "", cancel) is not var (text, more))
        {
            return new(new Block.Paragraph(turn.Say("experience.no-texts")));
        }

        return new(
            new Block.Heading(turn.Say("experience.title", ("treatment", card.Name))),
            new Block.Paragraph(text.Shared.Text),
            new Block.Note(turn.Say("experience.not-everyone")))
        {
            Buttons =
            [
                .. more ? [[new Button.Press(turn.Label("experience.another.button"), new(Name, slug, text.Id))]] : Array.Empty<IReadOnlyList<Button>>(),
                [
                    new Button.Press(turn.Label("experience.report.button"), new(ReportText.Name, text.Id)),
                    new Button.Press(turn.Label("experience.back.button"), new(ShowExperiences.Name, slug)),
                ],
            ],
        };
    }
}

/// <summary>Asks moderators to look again at a text: <c>experience report</c>. Until they have, nobody reads it.</summary>
internal sealed class ReportText(TextStore texts, Reviewers reviewers) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "experience report";

    private static readonly Parameter<string> Id = Parameter.Text("after", maxLength: 12);

    public CommandSpec Spec { get; } = new(Name, Id) { Key = "experience.share" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await texts.ReportAsync(turn.Get(Id), cancel) is { } communityId) await reviewers.TellAsync(communityId, turn.Get(Id), cancel);

        return new(new Block.Paragraph(turn.Say("experience.reported")));
    }
}
