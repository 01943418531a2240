using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Learn;

namespace SupportBot.Experiences;

/// <summary>Shows a moderator the text that waits, without a name: <c>experience review</c>.</summary>
internal sealed class ReviewTexts(TextStore texts, Library library, Reviewers reviewers) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "experience review";

    public CommandSpec Spec { get; } = new(Name);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => await reviewers.ReviewsInAsync(turn, cancel) is { Count: > 0 } communities
        ? await NextAsync(turn, communities, [], cancel)
        : new(new Block.Paragraph(turn.Say("experience.review.not-you")));

    /// <summary>A text that waits in one of some communities, below what is said first.</summary>
    public async Task<Reply> NextAsync(Turn turn, IReadOnlyList<string> communities, IReadOnlyList<Block> first, CancellationToken cancel)
    {
        KeptText? text = null;
        foreach (var community in communities) text ??= await texts.WaitingAsync(turn.Person, community, cancel);
        if (text is null) return new([.. first, new Block.Paragraph(turn.Say("experience.review.none"))]);

        return new(
        [
            .. first,
            new Block.Heading(turn.Say("experience.review.title", ("treatment", library.Find(text.Shared.Card)?.Name ?? text.Shared.Card))),
            new Block.Paragraph(text.Shared.Text),
            new Block.Note(turn.Say(text.State is TextState.Reported ? "experience.review.reported" : "experience.review.look")),
        ])
        {
            Buttons =
            [
                [
                    Verdict(turn, text, JudgeText.Approve) with { Look = Look.Main },
                    Verdict(turn, text, JudgeText.Return),
                    Verdict(turn, text, JudgeText.Refuse) with { Look = Look.Danger },
                ],
            ],
        };
    }

    private static Button.Press Verdict(Turn turn, KeptText text, string verdict) =>
        new(turn.Label($"experience.review.{verdict}"), new(JudgeText.Name, text.Id, verdict));
}

/// <summary>What a moderator decides about a text: <c>experience judge</c>.</summary>
internal sealed class JudgeText(TextStore texts, ReviewTexts review, Reviewers reviewers) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "experience judge";

    public const string Approve = "approve";
    public const string Return = "return";
    public const string Refuse = "refuse";

    private static readonly Parameter<string> Id = Parameter.Text("after", maxLength: 12);
    private static readonly Parameter<string> Verdict = Parameter.Choice("verdict", Approve, Return, Refuse);
    private static readonly Parameter<string> Reason = Parameter.Choice("reason", ExperienceFields.Reasons) with { Optional = true, Aside = true };

    public CommandSpec Spec { get; } = new(Name, Id, Verdict, Reason) { Key = "experience.share" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await reviewers.ReviewsInAsync(turn, cancel) is not { Count: > 0 } communities) return new(new Block.Paragraph(turn.Say("experience.review.not-you")));

        var verdict = turn.Get(Verdict);
        if (verdict is Return && !turn.Has(Reason)) return WhichReason(turn);

        var state = verdict switch { Approve => TextState.Approved, Return => TextState.Returned, _ => TextState.Refused };
        var isDone = await texts.JudgeAsync(turn.Person, communities, turn.Get(Id), state, verdict is Return ? turn.Get(Reason) : "", cancel);

        return await review.NextAsync(turn, communities, [new Block.Paragraph(turn.Say(isDone ? "experience.review.done" : "experience.review.over"))], cancel);
    }

    private static Reply WhichReason(Turn turn) => new(new Block.Paragraph(turn.Say("experience.review.why")))
    {
        Buttons =
        [
            .. ExperienceFields.Reasons.Select(reason => (IReadOnlyList<Button>)
            [
                new Button.Press(turn.Label($"experience.review.why.{reason}"), new(Name, turn.Get(Id), Return, reason)),
            ]),
        ],
    };
}
