using System.Text.Json;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>Compares what Discord offers with what it should.</summary>
internal static class CommandSets
{
    /// <summary>Whether both offer the same, whatever Discord has filled in and in whatever order.</summary>
    public static bool AreSame(IReadOnlyList<ApplicationCommand> one, IReadOnlyList<ApplicationCommand> other) =>
        Text(one) == Text(other);

    private static string Text(IReadOnlyList<ApplicationCommand> commands) => JsonSerializer.Serialize(
        [.. commands.Select(Plain).OrderBy(command => command.Type).ThenBy(command => command.Name, StringComparer.Ordinal)],
        WireJson.Default.IReadOnlyListApplicationCommand);

    private static ApplicationCommand Plain(ApplicationCommand command) => command with
    {
        DescriptionLocalizations = Sorted(command.DescriptionLocalizations),
        IntegrationTypes = command.IntegrationTypes?.Order().ToList(),
        Contexts = command.Contexts?.Order().ToList(),
        Options = command.Options is { Count: > 0 } options
            ? [.. options.Select(option => option with
            {
                DescriptionLocalizations = Sorted(option.DescriptionLocalizations),
                Autocomplete = option.Autocomplete is true ? true : null,
            })]
            : null,
    };

    private static SortedDictionary<string, string>? Sorted(IReadOnlyDictionary<string, string>? texts) =>
        texts is { Count: > 0 } ? new(texts.ToDictionary(), StringComparer.Ordinal) : null;
}
