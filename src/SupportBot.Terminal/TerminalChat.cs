using System.Globalization;
using NodaTime;
using SupportBot.Dialogue;

namespace SupportBot.Terminal;

/// <summary>One person's chat in a terminal, line by line.</summary>
/// <param name="screen">Where answers are shown.</param>
/// <param name="input">Where lines come from.</param>
/// <param name="conversations">Who answers; may still be on its way when the first prompt stands.</param>
/// <param name="menu">Which commands take a file; asked for only when a line was typed.</param>
/// <param name="who">Which account of the terminal this is.</param>
/// <param name="time">For waiting.</param>
internal sealed class TerminalChat(
    TerminalScreen screen, TextReader input, Task<IConversations> conversations, Func<ICommandMenu> menu, TerminalAccount who, TimeProvider time)
{
    /// <summary>Writes the pictures and files of the last reply into a folder, this one unless another is named.</summary>
    public const string Save = ":save";

    private const string Wait = ":wait";

    /// <summary>Whether every line so far could be understood.</summary>
    public bool AllUnderstood { get; private set; } = true;

    /// <summary>Takes lines until the input ends or the person leaves.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        for (screen.Prompt(); await input.ReadLineAsync(cancel) is { } line; screen.Prompt())
        {
            var text = line.Trim();
            screen.Typed();

            if (text is ":quit" or ":exit" or ":q") return;
            if (text.Length > 0 && text[0] != '#') await TakeAsync(text, cancel);
        }
    }

    private async Task TakeAsync(string text, CancellationToken cancel)
    {
        if (text.StartsWith(Wait, StringComparison.Ordinal))
        {
            if (Span(text[Wait.Length..].Trim()) is { } span) await Task.Delay(span, time, cancel);
            else NotUnderstood("Write how long to wait, for example :wait 70s, :wait 5m or :wait 1h.");
        }
        else if (text.StartsWith(Save, StringComparison.Ordinal))
        {
            Keep(text[Save.Length..].Trim());
        }
        else if (Pressed(text) is { } button)
        {
            if (button is Button.Press(_, var call)) await AnswerAsync(new ChatInput.Called(call), cancel);
            else screen.Say(((Button.Open)button).Page.ToString());
        }
        else if (screen.Last?.Awaits is null or Awaits.Anything && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            NotUnderstood($"There is no button {number} here.");
        }
        else if (PathIn(text) is { } path && TerminalFiles.Find(path) is var (file, line))
        {
            await AnswerAsync(await TerminalFiles.ReadAsync(file, line, cancel), cancel);
        }
        else if (PathIn(text) is { } other && other.AsSpan().ContainsAny('.', '/', '\\'))
        {
            NotUnderstood("There is no such file here.");
        }
        else
        {
            await AnswerAsync(new ChatInput.Said(text), cancel);
        }
    }

    /// <summary>What should be a path: behind a command that takes a file, or in answer to the question for one.</summary>
    private string? PathIn(string text)
    {
        if (!CommandLine.IsOne(text)) return screen.Last?.Awaits is Awaits.File ? text : null;

        var line = CommandLine.Split(text, _ => false);

        return menu().Offer("en").Any(entry => entry.TakesFile && entry.Name == line.Command) ? line.Rest : null;
    }

    private void Keep(string folder)
    {
        try
        {
            if (screen.Last is { } last && TerminalFiles.Save(last, folder.Length == 0 ? "." : folder) is { Count: > 0 } paths) screen.Say(string.Join('\n', paths));
            else NotUnderstood("The last answer holds no picture and no file.");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            NotUnderstood($"It cannot be written there: {trouble.Message}");
        }
    }

    private async Task AnswerAsync(ChatInput input, CancellationToken cancel)
    {
        var reply = await (await conversations).AnswerAsync(new ChatUpdate(who.Address, input) { Language = who.Language, AnyLength = true, Community = TerminalCommunities.Only }, cancel);
        AllUnderstood &= reply.Understood;
        if (reply.Blocks.Count > 0 || reply.Buttons.Count > 0) screen.Show(reply);
    }

    private Button? Pressed(string text)
    {
        if (screen.Last is not { } last) return null;

        foreach (var (number, _, button) in TerminalRenderer.Buttons(last))
        {
            if (number == $"[{text}]" || string.Equals(button.Label, text, StringComparison.OrdinalIgnoreCase)) return button;
        }

        return null;
    }

    private void NotUnderstood(string line)
    {
        AllUnderstood = false;
        screen.Say(line);
    }

    /// <summary>Reads <c>70s</c>, <c>5m</c> or <c>1h</c>.</summary>
    private static TimeSpan? Span(string text)
    {
        if (text.Length < 2 || !double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)) return null;

        return text[^1] switch
        {
            's' when count <= 86_400 => Duration.FromSeconds(count).ToTimeSpan(),
            'm' when count <= 1_440 => Duration.FromMinutes(count).ToTimeSpan(),
            'h' when count <= 24 => Duration.FromHours(count).ToTimeSpan(),
            _ => null,
        };
    }
}
