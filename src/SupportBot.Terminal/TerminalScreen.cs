using Spectre.Console;
using SupportBot.Dialogue;

namespace SupportBot.Terminal;

/// <summary>
/// What stands on the terminal: shows replies one at a time, and knows the last one, whose buttons can be pressed.
/// </summary>
/// <param name="console">Where to show them.</param>
/// <param name="isPlain">Whether no person sits at it.</param>
internal sealed class TerminalScreen(IAnsiConsole console, bool isPlain)
{
    private readonly Lock _writing = new();

    /// <summary>The reply that was shown last; nothing before the first.</summary>
    public Reply? Last { get; private set; }

    /// <summary>Whether no person sits at the terminal.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Shows a reply.</summary>
    public void Show(Reply reply)
    {
        lock (_writing)
        {
            Last = reply;

            if (IsPlain)
            {
                foreach (var line in PlainRenderer.Lines(reply)) console.Profile.Out.Writer.WriteLine(line);
                console.Profile.Out.Writer.Flush();
            }
            else
            {
                console.Write(TerminalRenderer.Render(reply));
            }
        }
    }

    /// <summary>Shows what a person may type next.</summary>
    public void Prompt()
    {
        if (IsPlain) return;

        lock (_writing) console.Markup("[teal bold]>[/] ");
    }

    /// <summary>Shows a line of the terminal's own.</summary>
    public void Say(string line)
    {
        lock (_writing)
        {
            if (IsPlain) console.Profile.Out.Writer.WriteLine(line);
            else console.WriteLine(line, new Style(Color.Grey));
        }
    }
}
