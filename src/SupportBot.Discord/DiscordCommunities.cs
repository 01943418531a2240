using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Discord.Rest;

namespace SupportBot.Discord;

/// <summary>
/// Servers. Whether somebody runs one is said by Discord with everything they do in it; from outside only their roles can be
/// asked for, so from there nobody counts as running it.
/// </summary>
internal sealed class DiscordCommunities(DiscordApi api) : ICommunities
{
    private static readonly Duration Soon = Duration.FromSeconds(10);

    public string Platform => DiscordUpdates.Platform;

    public async Task<Standing> StandingAsync(string community, string account, CancellationToken cancel)
    {
        try
        {
            return await api.GetMemberAsync(community, account, cancel) is { } member ? new(true, false, member.Roles ?? []) : Standing.None;
        }
        catch (DiscordApiException refusal) when (refusal.Status is 403 or 404)
        {
            return Standing.None;
        }
        catch (Exception trouble) when (trouble is DiscordApiException or RestTimeoutException or TokenRefusedException)
        {
            throw new PlatformUnavailableException(Platform, Soon, trouble);
        }
    }

    public async Task PostAsync(string chat, Reply reply, string delivery, CancellationToken cancel)
    {
        var message = DiscordRenderer.RenderPlain(FormButton.InsteadOf(reply)) with { Nonce = delivery, EnforceNonce = true };

        try
        {
            await api.WriteAsync(chat, message, reply.Urgent, cancel);
        }
        catch (DiscordApiException refusal) when (refusal.Status is 403 or 404)
        {
            throw new PersonUnreachableException(Platform, refusal);
        }
        catch (RestTimeoutException timeout)
        {
            throw new PlatformUnavailableException(Platform, Soon, timeout) { MayHaveArrived = timeout.WasSent };
        }
        catch (Exception trouble) when (trouble is DiscordApiException or TokenRefusedException)
        {
            throw new PlatformUnavailableException(Platform, Soon, trouble);
        }
    }
}
