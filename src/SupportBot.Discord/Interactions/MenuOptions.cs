using SupportBot.Dialogue;
using SupportBot.Discord.Look;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>The values of commands that may be typed in the open, and what is proposed for them.</summary>
internal sealed class MenuOptions(ICommandMenu menu)
{
    private readonly Lazy<Dictionary<string, IReadOnlyList<MenuOption>>> _options =
        new(() => menu.Offer("en").ToDictionary(entry => entry.Name, entry => entry.Options));

    /// <summary>The values of a command that a menu shows.</summary>
    public IReadOnlyList<MenuOption> OptionsOf(string command) => _options.Value.GetValueOrDefault(command) ?? [];

    /// <summary>What could be typed; nothing for a value that is not proposed.</summary>
    public Suggestions Suggest(Interaction interaction) =>
        interaction.Data is { Name: { } command, Options: { } options } && options.FirstOrDefault(option => option.Focused) is { } focused
            ? new([
                .. menu.Suggest(command, focused.Name, focused.Text, interaction.Locale ?? "en")
                    .Where(option => option.Value.Length is > 0 and <= Limits.SuggestionText && option.Label.Length > 0)
                    .Take(Limits.Suggestions)
                    .Select(option => new Suggestion(Limits.Short(option.Label, Limits.SuggestionText), option.Value)),
            ])
            : new([]);
}
