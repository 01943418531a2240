using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Rest;

/// <summary>The calls that the bot makes.</summary>
internal sealed class DiscordApi(RestClient rest)
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(15);

    /// <summary>Opening many DMs is what Discord limits most; a run of reminders may wait its turn.</summary>
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(15);

    public async Task<GatewayAddress> GetGatewayAsync(CancellationToken cancel) => await rest.SendAsync(
        new(HttpMethod.Get, "gateway/bot", "", "gateway/bot") { Budget = Quick, IsUrgent = true },
        null,
        WireJson.Default.GatewayAddress,
        cancel) ?? throw new InvalidOperationException("Discord named no gateway.");

    public async Task<Application> GetApplicationAsync(CancellationToken cancel) => await rest.SendAsync(
        new(HttpMethod.Get, "applications/@me", "", "applications/@me") { Budget = Quick, IsUrgent = true },
        null,
        WireJson.Default.Application,
        cancel) ?? throw new InvalidOperationException("Discord named no application.");

    public async Task<IReadOnlyList<ApplicationCommand>> GetCommandsAsync(string application, CancellationToken cancel) => await rest.SendAsync(
        new(HttpMethod.Get, "applications/commands", "", $"applications/{application}/commands?with_localizations=true") { IsUrgent = true },
        null,
        WireJson.Default.IReadOnlyListApplicationCommand,
        cancel) ?? [];

    public Task SetCommandsAsync(string application, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancel) => rest.SendAsync<Application>(
        new(HttpMethod.Put, "applications/commands", "", $"applications/{application}/commands") { IsUrgent = true },
        Bodies.Of(commands, WireJson.Default.IReadOnlyListApplicationCommand, []),
        null,
        cancel);

    public async Task<string> OpenDmAsync(string account, bool isUrgent, CancellationToken cancel) => (await rest.SendAsync(
        new(HttpMethod.Post, "users/@me/channels", "", "users/@me/channels") { Budget = Patient, IsUrgent = isUrgent, TellsUnsent = true },
        Bodies.Of(new DmWish(account), WireJson.Default.DmWish, []),
        WireJson.Default.OpenedChannel,
        cancel))?.Id ?? throw new InvalidOperationException("Discord opened no channel.");

    /// <summary>An account in a server, with its roles.</summary>
    public Task<GuildMember?> GetMemberAsync(string server, string account, CancellationToken cancel) => rest.SendAsync(
        new(HttpMethod.Get, "guilds/members", server, $"guilds/{server}/members/{account}") { Budget = Quick },
        null,
        WireJson.Default.GuildMember,
        cancel);

    /// <summary>Writes first. With a nonce a repeated attempt is the same message.</summary>
    public Task<PostedMessage?> WriteAsync(string channel, OutgoingMessage message, bool isUrgent, CancellationToken cancel) => rest.SendAsync(
        new(HttpMethod.Post, "channels/messages", channel, $"channels/{channel}/messages")
        {
            IsSafe = message is { Nonce: not null, EnforceNonce: true },
            IsUrgent = isUrgent,
            TellsUnsent = true,
            Budget = Patient,
        },
        Bodies.Of(message, WireJson.Default.OutgoingMessage, message.Files),
        WireJson.Default.PostedMessage,
        cancel);
}
