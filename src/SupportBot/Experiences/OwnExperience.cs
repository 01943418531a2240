using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Learn;

namespace SupportBot.Experiences;

/// <summary>Shows a person what they shared of one treatment: <c>experience mine</c>.</summary>
internal sealed class OwnExperience(TextStore texts, Library library) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "experience mine";

    private static readonly Parameter<string> Treatment = Parameter.Text("treatment", maxLength: 32);

    public CommandSpec Spec { get; } = new(Name, Treatment) { Key = "experience.share" };

    /// <summary>What is said of how far a text has come.</summary>
    public static string KeyOf(TextState state) => state switch
    {
        TextState.Kept => "experience.state.kept",
        TextState.Waiting => "experience.state.waiting",
        TextState.Returned => "experience.state.returned",
        TextState.Refused => "experience.state.refused",
        TextState.Reported => "experience.state.reported",
        _ => "experience.state.approved",
    };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var slug = turn.Get(Treatment);
        var text = await texts.FindAsync(turn.Person, slug, cancel);

        return new(
        [
            new Block.Heading(library.Find(slug)?.Name ?? slug),
            new Block.Paragraph(turn.Say(text is null ? "experience.state.counts" : KeyOf(text.State))),
            .. text is { Shared.Reason: { Length: > 0 } reason } ? [new Block.Paragraph(turn.Say($"experience.reason.{reason}"))] : Array.Empty<Block>(),
            .. text is not null ? [new Block.Note(text.Shared.Text)] : Array.Empty<Block>(),
        ])
        {
            Buttons =
            [
                .. text?.State is TextState.Kept ? [[PassOn.Press(turn, slug)]] : Array.Empty<IReadOnlyList<Button>>(),
                [
                    new Button.Press(turn.Label("experience.change.button"), new(ShareExperience.Name, slug)),
                    new Button.Press(turn.Label("experience.withdraw.button"), new(WithdrawExperience.Name, slug)),
                ],
            ],
        };
    }
}

/// <summary>Takes an experience back, with the text: <c>experience withdraw</c>. It is out of the counts at once.</summary>
internal sealed class WithdrawExperience(ExperienceStore experiences, TextStore texts) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "experience withdraw";

    private static readonly Parameter<string> Treatment = Parameter.Text("treatment", maxLength: 32);

    public CommandSpec Spec { get; } = new(Name, Treatment) { Key = "experience.share" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        await texts.RemoveAsync(turn.Person, turn.Get(Treatment), cancel);
        await experiences.RemoveAsync(turn.Person, turn.Get(Treatment), cancel);

        return new(new Block.Paragraph(turn.Say("experience.withdrawn")));
    }
}

/// <summary>Tells an author at their next visit what became of their text.</summary>
internal sealed class ToldOfTexts(TextStore texts) : IOpening
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> TellAsync(People.Person person, Content.Speech speech, NodaTime.Instant now, CancellationToken cancel) =>
        [.. (await texts.TellAsync(person, cancel)).Select(text => new Block.Paragraph(speech.Say($"experience.told.{text.State.ToString().ToLowerInvariant()}")))];
}
