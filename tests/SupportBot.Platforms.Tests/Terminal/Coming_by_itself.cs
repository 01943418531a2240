using Spectre.Console;
using SupportBot.Dialogue;
using SupportBot.Terminal;

namespace SupportBot.Platforms.Tests.Terminal;

public sealed class Coming_by_itself
{
    private static readonly Reply Ring = new(new Block.Paragraph("It is time."))
    {
        Buttons = [[new Button.Press("Done", new("remind done"))]],
    };

    [Fact]
    public void a_reminder_leaves_an_open_question_open()
    {
        var (screen, shown) = Screen();
        var question = new Reply(new Block.Paragraph("How many hours did you sleep?")) { Awaits = Awaits.Text };
        screen.Show(question);

        screen.Interrupt(Ring);

        Assert.Equal(["How many hours did you sleep?", "It is time.", "How many hours did you sleep?"], Lines(shown).Where(line => line[0] is not '['));
        Assert.Same(question, screen.Last);
    }

    [Fact]
    public void a_reminder_can_be_answered_where_nothing_was_asked()
    {
        var (screen, _) = Screen();
        screen.Show(new(new Block.Paragraph("Saved.")));

        screen.Interrupt(Ring);

        Assert.Same(Ring, screen.Last);
    }

    private static (TerminalScreen Screen, StringWriter Shown) Screen()
    {
        var shown = new StringWriter();

        return (new(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(shown) }), isPlain: true), shown);
    }

    private static string[] Lines(StringWriter shown) => shown.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
