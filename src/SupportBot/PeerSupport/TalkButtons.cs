using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>What either of the two can press while they talk, and after.</summary>
internal static class TalkButtons
{
    /// <summary>For who asked.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ForAsker(string id, Speech speech) =>
    [
        [Press(speech, "end", id), Press(speech, "another", id)],
        [Press(speech, "block", id), new Button.Press(speech.Label("help.crisis"), new("crisis"))],
    ];

    /// <summary>For the supporter.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ForSupporter(string id, Speech speech) =>
    [
        [Press(speech, "guide", id), Press(speech, "urgent", id)],
        [Press(speech, "hand", id), Press(speech, "backup", id)],
        [Press(speech, "end", id), Press(speech, "block", id)],
    ];

    /// <summary>For both, where both see the same message.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ForBoth(string id, Speech speech) =>
    [
        [Press(speech, "end", id), Press(speech, "another", id), Press(speech, "block", id)],
        [Press(speech, "hand", id), Press(speech, "backup", id), Press(speech, "urgent", id)],
    ];

    /// <summary>One gentle question; the answer is not kept.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> AfterForAsker(string id, Speech speech) =>
    [
        [Felt(speech, id, "lighter"), Felt(speech, id, "same"), Felt(speech, id, "heavier")],
        [Press(speech, "block", id), Press(speech, "report", id)],
    ];

    /// <summary>A pause, and how it went lately.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> AfterForSupporter(string id, string communityId, Speech speech) =>
    [
        [new Button.Press(speech.Label("support.pause.button"), new("support duty", communityId, "0")), new Button.Press(speech.Label("support.week.button"), new("support"))],
        [Press(speech, "block", id), Press(speech, "report", id)],
    ];

    private static Button.Press Press(Speech speech, string what, string id) => new(speech.Label($"support.{what}.button"), new($"support {what}", id));

    private static Button.Press Felt(Speech speech, string id, string how) => new(speech.Label($"support.felt.{how}"), new("support felt", id, how));
}
