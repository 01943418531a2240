using SupportBot.Dialogue;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>Offers the bot's commands everywhere, and only tells Discord when they have changed.</summary>
internal sealed class DiscordCommands(DiscordApi api, ICommandMenu menu)
{
    private const string ManageServer = "32";

    private static readonly int[] Everywhere = [0, 1, 2];
    private static readonly int[] Servers = [0];
    private static readonly int[] ServersAndPeople = [0, 1];

    /// <returns>Whether they had changed.</returns>
    public async Task<bool> RegisterAsync(CancellationToken cancel)
    {
        var wanted = Wanted();
        var application = await api.GetApplicationAsync(cancel);

        if (CommandSets.AreSame(await api.GetCommandsAsync(application.Id, cancel), wanted)) return false;

        await api.SetCommandsAsync(application.Id, wanted, cancel);

        return true;
    }

    /// <summary>The commands as Discord is told about them.</summary>
    public IReadOnlyList<ApplicationCommand> Wanted()
    {
        var other = menu.Languages.Skip(1)
            .SelectMany(language => DiscordLocales.Of(language), (language, locale) => (locale, entries: menu.Offer(language)))
            .ToList();

        return [.. menu.Offer("en").Select(entry => Command(entry, [.. other.Select(o => (o.locale, o.entries.First(e => e.Name == entry.Name)))]))];
    }

    private static ApplicationCommand Command(MenuEntry entry, IReadOnlyList<(string Locale, MenuEntry Entry)> other)
    {
        var isForAdmins = entry.Needs is Needs.Administrator;

        return new(entry.Name, entry.Help)
        {
            DescriptionLocalizations = Localised(other.Select(o => (o.Locale, o.Entry.Help)), entry.Help),
            Options = entry.Options.Count is 0
                ? null
                : [.. entry.Options.Select((option, i) => Option(option, other.Select(o => (o.Locale, o.Entry.Options[i].Help))))],
            IntegrationTypes = isForAdmins ? Servers : ServersAndPeople,
            Contexts = isForAdmins ? Servers : Everywhere,
            DefaultMemberPermissions = isForAdmins ? ManageServer : null,
        };
    }

    private static ApplicationCommandOption Option(MenuOption option, IEnumerable<(string Locale, string Text)> other) =>
        new(TypeOf(option.Kind), option.Name, option.Help)
        {
            Autocomplete = option.Suggests ? true : null,
            DescriptionLocalizations = Localised(other, option.Help),
        };

    private static OptionType TypeOf(FieldKind kind) => kind switch
    {
        FieldKind.File => OptionType.Attachment,
        FieldKind.Role => OptionType.Role,
        _ => OptionType.Text,
    };

    private static SortedDictionary<string, string>? Localised(IEnumerable<(string Locale, string Text)> other, string english)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);

        foreach (var (locale, text) in other.Where(o => o.Text != english)) texts[locale] = text;

        return texts.Count is 0 ? null : texts;
    }
}
