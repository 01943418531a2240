using System.Collections.Frozen;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Commands;

/// <summary>All commands by name, and what a menu shows of them.</summary>
internal sealed class CommandBook : ICommandMenu
{
    /// <summary>The order of a menu: by need in a bad hour first, then by how often. The others follow by name.</summary>
    private static readonly string[] Order =
    [
        "checkin", "crisis", "plan", "remind", "trends", "treatment", "compare", "learn", "questionnaire", "support",
        "experience", "report", "settings", "privacy", "import", "export", "forget", "link", "help", "setup",
    ];

    private readonly FrozenDictionary<string, ICommand> _commands;
    private readonly FrozenDictionary<string, string> _alsoCalled;
    private readonly Phrases _phrases;

    public CommandBook(IEnumerable<ICommand> commands, Phrases phrases)
    {
        _commands = commands.ToFrozenDictionary(command => command.Spec.Name);
        _alsoCalled = _commands.Values
            .SelectMany(command => command.Spec.AlsoCalled, (command, other) => (Other: other, command.Spec.Name))
            .ToFrozenDictionary(pair => pair.Other, pair => pair.Name);
        _phrases = phrases;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Languages => _phrases.Languages;

    /// <summary>Every command, by name.</summary>
    public IEnumerable<ICommand> All => _commands.Values.OrderBy(command => command.Spec.Name, StringComparer.Ordinal);

    /// <summary>The command of a name or of another word for it; nothing if there is none.</summary>
    public ICommand? Find(string name) =>
        _commands.GetValueOrDefault(_alsoCalled.TryGetValue(name, out var real) ? real : name);

    /// <summary>The command that a file is meant for; nothing when none takes one.</summary>
    public ICommand? TakesFile => _commands.Values.FirstOrDefault(command => command.Spec.TakesFile);

    /// <inheritdoc/>
    public IReadOnlyList<MenuEntry> Offer(string language)
    {
        var speech = _phrases.In(language);

        return
        [
            .. _commands.Values.Select(command => command.Spec).Where(spec => spec.Offered)
                .OrderBy(spec => Array.IndexOf(Order, spec.Name) is var at and >= 0 ? at : Order.Length)
                .ThenBy(spec => spec.Name, StringComparer.Ordinal)
                .Select(spec => Entry(spec, speech)),
        ];
    }

    /// <inheritdoc/>
    public string Phrase(string key, string language) => _phrases.In(language).Label(key);

    /// <inheritdoc/>
    public IReadOnlyList<Option> Suggest(string command, string parameter, string typed, string language) =>
        Find(command)?.Spec.Parameters.FirstOrDefault(p => p.Name == parameter)?.Suggest is { } suggest
            ? [.. suggest(typed, language).Take(25)]
            : [];

    private static MenuEntry Entry(CommandSpec spec, Speech speech) => new(
        spec.Name,
        speech.Label($"{spec.Key}.help"),
        [
            .. spec.Parameters.Select((parameter, i) => (parameter, i)).Where(at => at.parameter.Public || at.parameter.Kind is FieldKind.File).Select(at => new MenuOption(
                at.parameter.Name, speech.Label($"{spec.Key}.{at.parameter.Name}"), at.parameter.Kind, at.parameter.Suggest is not null, at.i)),
        ])
    {
        Needs = spec.Needs,
        IsLocal = spec.IsLocal,
        TakesFile = spec.TakesFile,
    };
}
