using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>"I'm not safe": stands on every answer to a check-in and on every reminder, and works after weeks.</summary>
internal static class UnsafeButton
{
    /// <summary>The button, in the person's language.</summary>
    public static Button In(Speech speech) => new Button.Press(speech.Label("crisis.unsafe.button"), new("crisis unsafe"));
}
