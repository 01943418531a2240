namespace SupportBot.Discord.Wire;

/// <summary>A command as a menu offers it.</summary>
internal sealed record ApplicationCommand(string Name, string Description)
{
    public int Type { get; init; } = 1;

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Who can install it: 0 a server, 1 a person.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }

    /// <summary>Where it can be used: 0 servers, 1 the bot's DM, 2 other private channels.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }

    /// <summary>Who sees it at first in a server, as a number in a text; everybody when nothing.</summary>
    public string? DefaultMemberPermissions { get; init; }
}

/// <summary>A value of a command.</summary>
internal sealed record ApplicationCommandOption(OptionType Type, string Name, string Description)
{
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Autocomplete { get; init; }
}

/// <summary>The types of value that the bot uses.</summary>
internal enum OptionType
{
    Text = 3,
    Role = 8,
    Attachment = 11,
}

/// <summary>The application that the token belongs to.</summary>
internal sealed record Application(string Id);
