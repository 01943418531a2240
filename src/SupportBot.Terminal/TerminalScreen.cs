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
    private bool _isWaiting;

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

    /// <summary>Shows what comes by itself. A question that was open is asked again, so that the next line answers it.</summary>
    public void Interrupt(Reply reply)
    {
        lock (_writing)
        {
            var (open, wasWaiting) = (Last, _isWaiting);
            if (wasWaiting) console.WriteLine();
            Show(reply);

            if (open is { Awaits: not Awaits.Anything }) Show(open);

            if (wasWaiting) Prompt();
        }
    }

    /// <summary>Shows that a person may type.</summary>
    public void Prompt()
    {
        if (IsPlain) return;

        lock (_writing)
        {
            _isWaiting = true;
            console.Markup("[teal bold]>[/] ");
        }
    }

    /// <summary>A line was typed.</summary>
    public void Typed()
    {
        lock (_writing) _isWaiting = false;
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
