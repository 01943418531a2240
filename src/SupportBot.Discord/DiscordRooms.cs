using System.Globalization;
using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Discord.Rest;

namespace SupportBot.Discord;

/// <summary>Private threads. Those who may manage threads in the server can open them too, and the first message says so.</summary>
internal sealed class DiscordRooms(ThreadApi threads, DiscordApi api) : IRooms
{
    /// <summary>What Discord counts the time of an id from: the beginning of 2015.</summary>
    private const long Epoch = 1_420_070_400_000;

    private static readonly Duration Soon = Duration.FromSeconds(10);

    public string Platform => DiscordUpdates.Platform;

    public Task<string> OpenAsync(string chat, string name, IReadOnlyList<string> accounts, Reply first, CancellationToken cancel) => AskAsync(async () =>
    {
        var thread = await threads.OpenAsync(chat, name, cancel);

        try
        {
            foreach (var account in accounts) await threads.LetInAsync(thread, account, cancel);
            await api.WriteAsync(thread, DiscordRenderer.RenderPlain(first), first.Urgent, cancel);

            return thread;
        }
        catch (Exception trouble) when (trouble is DiscordApiException or RestTimeoutException)
        {
            await RemoveAsync(thread, cancel);

            throw;
        }
    });

    public Task ChangeAsync(string room, string comes, string? goes, CancellationToken cancel) => AskAsync(async () =>
    {
        await threads.LetInAsync(room, comes, cancel);
        if (goes is not null) await threads.PutOutAsync(room, goes, cancel);

        return true;
    });

    public async Task<Instant?> LastHeardAsync(string room, CancellationToken cancel)
    {
        try
        {
            return await AskAsync(async () => await threads.GetAsync(room, cancel) is { LastMessageId: { } text } && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? Instant.FromUnixTimeMilliseconds((id >> 22) + Epoch)
                : (Instant?)null);
        }
        catch (PersonUnreachableException)
        {
            return null;
        }
    }

    public async Task CloseAsync(string room, CancellationToken cancel)
    {
        try
        {
            await AskAsync(async () =>
            {
                await RemoveAsync(room, cancel);

                return true;
            });
        }
        catch (PersonUnreachableException)
        {
            // It is gone, or the bot may not even put it away any more.
        }
    }

    /// <summary>To delete a thread the bot needs a right that it may not have been given; to put away its own it needs none.</summary>
    private async Task RemoveAsync(string thread, CancellationToken cancel)
    {
        try
        {
            await threads.DeleteAsync(thread, cancel);
        }
        catch (DiscordApiException refusal) when (refusal.Status is 403)
        {
            await threads.ArchiveAsync(thread, cancel);
        }
        catch (DiscordApiException refusal) when (refusal.Status is 404)
        {
            // Somebody was quicker.
        }
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (DiscordApiException refusal) when (refusal.Status is 400 or 403 or 404)
        {
            throw new PersonUnreachableException(Platform, refusal);
        }
        catch (Exception trouble) when (trouble is DiscordApiException or RestTimeoutException or TokenRefusedException)
        {
            throw new PlatformUnavailableException(Platform, Soon, trouble);
        }
    }
}
