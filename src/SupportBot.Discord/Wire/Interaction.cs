namespace SupportBot.Discord.Wire;

/// <summary>Something a member did: chose a command, pressed a button, sent a form, or types a value.</summary>
internal sealed record Interaction
{
    public required string Id { get; init; }

    public required string ApplicationId { get; init; }

    public InteractionType Type { get; init; }

    /// <summary>A credential that answers this interaction for fifteen minutes; never logged.</summary>
    public required string Token { get; init; }

    public InteractionContent? Data { get; init; }

    /// <summary>The server; nothing in private.</summary>
    public string? GuildId { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Who did it, in a server.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Who did it, in private.</summary>
    public Account? User { get; init; }

    /// <summary>The language of the member's app.</summary>
    public string? Locale { get; init; }

    /// <summary>Where it happened; not sent by old clients.</summary>
    public InteractionContext? Context { get; init; }

    /// <summary>The message whose button was pressed, or from which a form was opened.</summary>
    public SourceMessage? Message { get; init; }

    /// <summary>Who did it.</summary>
    public Account? Actor => Member?.User ?? User;

    /// <summary>Names the kind only: the rest is personal or a credential.</summary>
    public override string ToString() => $"{Type}";
}

/// <summary>The kinds of interaction.</summary>
internal enum InteractionType
{
    Unknown = 0,
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>Where an interaction happened.</summary>
internal enum InteractionContext
{
    Guild = 0,
    BotDm = 1,
    PrivateChannel = 2,
}

/// <summary>An account; the bot needs its id only.</summary>
internal sealed record Account(string Id);

/// <summary>An account in a server.</summary>
/// <param name="User">The account.</param>
/// <param name="Permissions">What it may do there, as a number in a text; only with an interaction.</param>
/// <param name="Roles">The ids of its roles.</param>
internal sealed record GuildMember(Account? User, string? Permissions = null, IReadOnlyList<string>? Roles = null);

/// <summary>The message an interaction comes from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Flags">Its flags; see <see cref="MessageFlags"/>.</param>
internal sealed record SourceMessage(string Id, int Flags = 0);
