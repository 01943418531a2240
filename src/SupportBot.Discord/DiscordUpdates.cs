using System.Globalization;
using SupportBot.Dialogue;
using SupportBot.Discord.Look;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>Says in the bot's own words what a member did.</summary>
internal static class DiscordUpdates
{
    /// <summary>The platform's name in an <see cref="Address"/>.</summary>
    public const string Platform = "discord";

    /// <summary>The permission to manage a server.</summary>
    private const ulong ManageServer = 1 << 5;

    /// <summary>The update as the bot understands it, or nothing when it is not meant for the bot.</summary>
    /// <param name="interaction">What came.</param>
    /// <param name="optionsOf">The names of a command's values that a menu shows, in the order of its parameters.</param>
    public static ChatUpdate? Translate(Interaction interaction, Func<string, IReadOnlyList<string>> optionsOf) =>
        interaction is { Actor.Id: { } account, ChannelId: { } channel, Data: { } content } && Input(interaction.Type, content, optionsOf) is { } input
            ? new ChatUpdate(new(Platform, channel, account), input)
            {
                Key = interaction.Id,
                Language = interaction.Locale,
                Place = IsShared(interaction) ? ChatPlace.Shared : ChatPlace.Private,
                Forms = interaction.Type is InteractionType.Modal ? FormSupport.AfterPress : FormSupport.Now,
            }
            : null;

    /// <summary>Whether others could read an answer that is not meant for one only.</summary>
    public static bool IsShared(Interaction interaction) =>
        interaction.Context is not InteractionContext.BotDm && (interaction.Context is not null || interaction.GuildId is not null);

    /// <summary>Whether the member manages the server they are in.</summary>
    public static bool ManagesServer(Interaction interaction) =>
        ulong.TryParse(interaction.Member?.Permissions, CultureInfo.InvariantCulture, out var permissions) && (permissions & ManageServer) != 0;

    private static ChatInput? Input(InteractionType type, InteractionContent content, Func<string, IReadOnlyList<string>> optionsOf) =>
        type switch
        {
            InteractionType.Command when content.Name is { Length: > 0 } name =>
                new ChatInput.Called(new(name, Values(content.Options ?? [], optionsOf(name)))),
            InteractionType.Component when content.CustomId is { Length: > 0 } call =>
                new ChatInput.Called(CommandCall.Decode(call)),
            InteractionType.Modal when FormLook.IdOf(content.CustomId) is { } form =>
                new ChatInput.Filled(form, Fields(content.Components ?? [])),
            _ => null,
        };

    private static string[] Values(IReadOnlyList<GivenOption> given, IReadOnlyList<string> names) =>
        given.Count is 0 ? [] : [.. names.Select(name => given.FirstOrDefault(option => option.Name == name)?.Text ?? "")];

    private static Dictionary<string, string> Fields(IEnumerable<SubmittedField> fields)
    {
        var values = new Dictionary<string, string>();

        foreach (var field in fields)
        {
            if (field.CustomId is { } name) values[name] = TextOf(field);

            foreach (var (inner, value) in Fields([.. field.Components ?? [], .. field.Component is { } one ? [one] : Array.Empty<SubmittedField>()]))
                values[inner] = value;
        }

        return values;
    }

    private static string TextOf(SubmittedField field) => field switch
    {
        { Values: { } several } => string.Join(',', several),
        { Value: { ValueKind: not System.Text.Json.JsonValueKind.Null } value } => value.ToString(),
        _ => "",
    };
}
