using System.Security.Cryptography;
using System.Text;
using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Commands;

/// <summary>One command of one person.</summary>
/// <param name="Person">Who asked; <see cref="Person.IsStranger"/> before they agreed to anything.</param>
/// <param name="Update">What they did, and where.</param>
/// <param name="Spec">The command's parameters.</param>
/// <param name="Call">The values they gave.</param>
/// <param name="Now">When they asked, UTC. A command never reads a clock itself.</param>
/// <param name="Speech">What the bot says, in the person's language.</param>
internal sealed record Turn(
    Person Person, ChatUpdate Update, CommandSpec Spec, CommandCall Call, Instant Now, Speech Speech)
{
    /// <summary>Today on the person's own calendar.</summary>
    public LocalDate Today => Now.InZone(Person.Zone).Date;

    /// <summary>When and by whom a text is read.</summary>
    public Occasion Occasion => new(Now, Person.Zone, Speech.Language);

    /// <summary>Whether a parameter was given a value.</summary>
    public bool Has(Parameter parameter) => Text(parameter).Length > 0;

    /// <summary>The value of one of the command's parameters, which is not optional or was given.</summary>
    public T Get<T>(Parameter<T> parameter) =>
        parameter.Read(Text(parameter), Occasion, out var value) is null
            ? value
            : throw new InvalidOperationException($"'{Call.Command}' ran before its '{parameter.Name}' was checked.");

    /// <summary>A phrase with its holes filled.</summary>
    public Words Say(string key, params ReadOnlySpan<(string Hole, Run Run)> holes) => Speech.Say(key, holes);

    /// <summary>A phrase as plain text, for labels.</summary>
    public string Label(string key, params ReadOnlySpan<(string Hole, Run Run)> holes) => Speech.Label(key, holes);

    /// <summary>
    /// An id for a row: 32 hex digits. The same update gives the same ids, so that doing it twice leaves one row.
    /// </summary>
    /// <param name="which">Tells the rows of one turn apart.</param>
    public string NewId(int which = 0)
    {
        if (Update.Key is not { } key) return Guid.CreateVersion7(Now.ToDateTimeOffset()).ToString("N");

        var source = Encoding.UTF8.GetBytes($"{Update.From.Platform}\0{key}\0{Person.Id}\0{Call.Command}\0{which}");

        return Convert.ToHexStringLower(SHA256.HashData(source).AsSpan(0, 16));
    }

    private string Text(Parameter parameter)
    {
        var index = Spec.Parameters.TakeWhile(other => !ReferenceEquals(other, parameter)).Count();

        return index < Call.Values.Count ? Call.Values[index] : "";
    }
}
