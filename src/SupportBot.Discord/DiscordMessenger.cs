using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Discord.Rest;

namespace SupportBot.Discord;

/// <summary>Writes first, to a person's DM and nowhere else.</summary>
internal sealed class DiscordMessenger(DiscordApi api, DmChannels channels, IPlatformMemory memory) : IMessenger
{
    /// <summary>Set when Discord said "missing access" once: it is often over soon, so a second time decides.</summary>
    private const string Refused = "refused";

    private static readonly Duration Soon = Duration.FromSeconds(5);
    private static readonly Duration Later = Duration.FromMinutes(10);

    public string Platform => DiscordUpdates.Platform;

    /// <inheritdoc/>
    /// <remarks>Discord says "in the past few minutes".</remarks>
    public Duration KnowsAgainFor => Duration.FromMinutes(3);

    public async Task SendAsync(Address to, Reply reply, string delivery, CancellationToken cancel)
    {
        try
        {
            await WriteAsync(to.User, reply, delivery, isSecond: false, cancel);
            await memory.NoteAsync(Platform, to.User, Refused, null, cancel);
        }
        catch (DiscordApiException refusal)
        {
            throw await TroubleAsync(to.User, refusal, cancel);
        }
        catch (RestTimeoutException timeout)
        {
            throw new PlatformUnavailableException(Platform, Soon, timeout)
            {
                MayHaveArrived = timeout.WasSent && !timeout.IsOpening,
                OnlyThisPerson = timeout.IsOpening && !timeout.Broke,
            };
        }
        catch (TokenRefusedException refused)
        {
            throw new PlatformUnavailableException(Platform, Later, refused);
        }
    }

    private async Task WriteAsync(string account, Reply reply, string delivery, bool isSecond, CancellationToken cancel)
    {
        var channel = await channels.FindAsync(account, reply.Urgent, cancel);
        var message = DiscordRenderer.RenderPlain(FormButton.InsteadOf(reply)) with { Nonce = delivery, EnforceNonce = true };

        try
        {
            await api.WriteAsync(channel, message, reply.Urgent, cancel);
        }
        catch (DiscordApiException gone) when (gone.Code is Refusals.UnknownChannel && !isSecond)
        {
            await channels.ForgetAsync(account, cancel);
            await WriteAsync(account, reply, delivery, isSecond: true, cancel);
        }
    }

    private async Task<Exception> TroubleAsync(string account, DiscordApiException refusal, CancellationToken cancel)
    {
        if (refusal is { Code: Refusals.MissingAccess } && await memory.RecallAsync(Platform, account, Refused, cancel) is null)
        {
            await memory.NoteAsync(Platform, account, Refused, "once", cancel);

            return new PlatformUnavailableException(Platform, Later, refusal) { OnlyThisPerson = true };
        }

        if (refusal is { Code: Refusals.OpeningDmsTooFast } or { Status: >= 500 } or { Status: 429 })
        {
            var wait = refusal.RetryAfter is { } seconds ? Duration.FromSeconds(seconds) : Soon;

            return new PlatformUnavailableException(Platform, wait, refusal) { OnlyThisPerson = refusal.IsOpening };
        }

        if (!IsAboutThePerson(refusal)) return refusal;

        await memory.ReachableAsync(Platform, account, reachable: false, cancel);

        return new PersonUnreachableException(Platform, refusal);
    }

    // Opening a DM with some accounts is answered with 400 and no code of its own.
    private static bool IsAboutThePerson(DiscordApiException refusal) =>
        refusal.Code is Refusals.CannotMessage or Refusals.NoMutualServer or Refusals.MissingAccess || refusal.Status is 400 && refusal.IsOpening;
}
