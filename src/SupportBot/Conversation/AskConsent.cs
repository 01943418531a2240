using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Conversation;

/// <summary>Asks a person to agree before the first record, and notes what they say.</summary>
internal static class AskConsent
{
    /// <summary>The name of the call that agrees to a version of the text.</summary>
    public const string Yes = "consent yes";

    /// <summary>The name of the call that does not agree.</summary>
    public const string No = "consent no";

    /// <summary>The question, with the whole text above it.</summary>
    public static Reply Reply(Speech speech) => new(
        new Block.Heading(speech.Say("consent.title")),
        new Block.Paragraph(speech.Say("consent.text")),
        new Block.Points([speech.Say("consent.kept"), speech.Say("consent.seen"), speech.Say("consent.yours"), speech.Say("consent.not")]),
        new Block.Paragraph(speech.Say("consent.question")))
    {
        Buttons =
        [
            [
                new Button.Press(speech.Label("consent.agree"), new(Yes, $"{Consent.Version}")) { Look = Look.Main },
                new Button.Press(speech.Label("consent.decline"), new(No)),
            ],
        ],
    };
}

/// <summary>Answers someone who does not agree: nothing is kept, and what needs nothing still works.</summary>
internal sealed class DeclineConsent : ICommand
{
    public CommandSpec Spec { get; } = new(AskConsent.No) { Needs = Needs.Nothing };

    public Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => Task.FromResult(
        new Reply(new Block.Paragraph(turn.Say("consent.declined")))
        {
            Buttons = [[new Button.Press(turn.Label("consent.learn"), new("learn")), new Button.Press(turn.Label("consent.crisis"), new("crisis"))]],
        });
}
