using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Rest;

/// <summary>The calls about private threads.</summary>
internal sealed class ThreadApi(RestClient rest)
{
    private const int PrivateThread = 12;
    private const int Week = 10_080;

    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(15);

    /// <summary>Opens one that nobody sees yet. Not repeated once it may have happened.</summary>
    public async Task<string> OpenAsync(string channel, string name, CancellationToken cancel) => (await rest.SendAsync(
        new(HttpMethod.Post, "channels/threads", channel, $"channels/{channel}/threads") { Budget = Quick, IsSafe = false },
        Bodies.Of(new ThreadWish(name, PrivateThread, Invitable: false, Week), WireJson.Default.ThreadWish, []),
        WireJson.Default.OpenedChannel,
        cancel))?.Id ?? throw new InvalidOperationException("Discord opened no thread.");

    public Task LetInAsync(string thread, string account, CancellationToken cancel) => SendAsync(HttpMethod.Put, thread, account, cancel);

    public Task PutOutAsync(string thread, string account, CancellationToken cancel) => SendAsync(HttpMethod.Delete, thread, account, cancel);

    public Task<ChannelState?> GetAsync(string thread, CancellationToken cancel) => rest.SendAsync(
        new(HttpMethod.Get, "channels", thread, $"channels/{thread}") { Budget = Quick }, null, WireJson.Default.ChannelState, cancel);

    /// <summary>Takes it away with everything that was written in it.</summary>
    public Task DeleteAsync(string thread, CancellationToken cancel) => rest.SendAsync<OpenedChannel>(
        new(HttpMethod.Delete, "channels", thread, $"channels/{thread}") { Budget = Quick }, null, null, cancel);

    /// <summary>Puts it away.</summary>
    public Task ArchiveAsync(string thread, CancellationToken cancel) => rest.SendAsync<OpenedChannel>(
        new(HttpMethod.Patch, "channels", thread, $"channels/{thread}") { Budget = Quick },
        Bodies.Of(new ThreadChange(Archived: true, Locked: true), WireJson.Default.ThreadChange, []),
        null,
        cancel);

    private Task<OpenedChannel?> SendAsync(HttpMethod method, string thread, string account, CancellationToken cancel) => rest.SendAsync<OpenedChannel>(
        new(method, "channels/thread-members", thread, $"channels/{thread}/thread-members/{account}") { Budget = Quick }, null, null, cancel);
}
