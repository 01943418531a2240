using System.Text;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Conversation;

/// <summary>A command as a person asked for it, before anything was looked up.</summary>
/// <param name="Command">The command.</param>
/// <param name="Values">One text for each parameter; empty where none was given.</param>
/// <param name="AsksAll">Whether parameters that may be left out are asked for as well: so when none was given.</param>
internal sealed record Heard(ICommand Command, IReadOnlyList<string> Values, bool AsksAll)
{
    /// <summary>What could not be used, if anything.</summary>
    public Mistake? Mistake { get; init; }

    /// <summary>Takes a call as asked for.</summary>
    public static Heard From(ICommand command, IReadOnlyList<string> given) => new(
        command,
        [.. Enumerable.Range(0, command.Spec.Parameters.Count).Select(i => i < given.Count ? given[i] : "")],
        AsksAll: !command.Spec.Parameters.Where((parameter, i) => !parameter.Aside && i < given.Count && given[i].Length > 0).Any());

    /// <summary>Takes a file for a command, and what was written with it for the command's other values.</summary>
    public static Heard From(ICommand command, ChatInput.Sent file)
    {
        if (file.Content is not { } content) return From(command, []) with { Mistake = new("mistake.file", ("most", $"{ChatInput.Sent.MostBytes / 1024 / 1024}")) };

        var line = CommandLine.IsOne(file.Line) ? CommandLine.Split(file.Line, name => name == command.Spec.Name).Rest : file.Line;
        var values = new CommandLine(command.Spec.Name, line).Values(command.Spec, out _);
        using var reader = new StreamReader(new MemoryStream(content.ToArray()), Encoding.UTF8);

        return From(command, [reader.ReadToEnd(), .. values.Skip(1)]);
    }

    /// <summary>Takes a typed line as asked for. It must name a command of the book.</summary>
    public static Heard From(ICommand command, CommandLine line, Occasion occasion)
    {
        if (command.Spec.ReadsLine is { } reads) return From(command, line.Rest.Length == 0 ? [] : reads(line.Rest, occasion));

        var values = line.Values(command.Spec, out var mistake);

        return From(command, values) with { Mistake = mistake };
    }
}
