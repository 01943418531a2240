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

    /// <summary>The permissions of those who run a server: administrator, or to manage it.</summary>
    private const ulong RunServer = (1 << 3) | (1 << 5);

    /// <summary>The update as the bot understands it, or nothing when it is not meant for the bot.</summary>
    /// <param name="interaction">What came.</param>
    /// <param name="optionsOf">The values of a command that a menu shows.</param>
    public static ChatUpdate? Translate(Interaction interaction, Func<string, IReadOnlyList<MenuOption>> optionsOf) =>
        interaction is { Actor.Id: { } account, ChannelId: { } channel, Data: { } content } && Input(interaction.Type, content, optionsOf) is { } input
            ? new ChatUpdate(new(Platform, channel, account), input)
            {
                Key = interaction.Id,
                Language = interaction.Locale,
                Place = IsShared(interaction) ? ChatPlace.Shared : ChatPlace.Private,
                Community = interaction.GuildId,
                RunsThePlace = ManagesServer(interaction),
                Roles = interaction.Member?.Roles ?? [],
                Forms = interaction.Type is InteractionType.Modal ? FormSupport.AfterPress : FormSupport.Now,
            }
            : null;

    /// <summary>Whether others could read an answer that is not meant for one only.</summary>
    public static bool IsShared(Interaction interaction) =>
        interaction.Context is not InteractionContext.BotDm && (interaction.Context is not null || interaction.GuildId is not null);

    private static bool ManagesServer(Interaction interaction) =>
        ulong.TryParse(interaction.Member?.Permissions, CultureInfo.InvariantCulture, out var permissions) && (permissions & RunServer) != 0;

    private static ChatInput? Input(InteractionType type, InteractionContent content, Func<string, IReadOnlyList<MenuOption>> optionsOf) =>
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

    private static string[] Values(IReadOnlyList<GivenOption> given, IReadOnlyList<MenuOption> options)
    {
        var known = options.Join(given, option => option.Name, value => value.Name, (option, value) => (option.Position, value.Text)).ToList();
        var values = new string[known.Count is 0 ? 0 : known.Max(value => value.Position) + 1];
        Array.Fill(values, "");

        foreach (var (position, text) in known) values[position] = text;

        return values;
    }

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

    private static string TextOf(SubmittedField field) =>
        field.Values is { } several ? string.Join(',', several) : JsonText.Of(field.Value);
}
