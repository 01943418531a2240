using Microsoft.Extensions.Logging;

namespace SupportBot.Discord.Rest;

/// <summary>What is done about an answer that is not a success.</summary>
internal sealed class AfterRefusal(BotToken token, GlobalLimit global, InvalidRequestGuard invalid, ILogger log)
{
    /// <summary>How long to wait before the next attempt; nothing when the call is done after all.</summary>
    /// <exception cref="TokenRefusedException">Discord does not know the token.</exception>
    /// <exception cref="DiscordApiException">Another attempt would not help.</exception>
    public TimeSpan? Judge(RestCall call, Refusal refusal, int attempt)
    {
        if (refusal.IsInvalidRequest) invalid.Note();

        if (refusal.Status is 401 && call.NeedsToken)
        {
            token.Refuse();
            throw new TokenRefusedException();
        }

        if (refusal.IsLimit) return WaitFor(call, refusal);

        if (Repeating.MayRepeat(call, refusal, attempt)) return Repeating.BackOff(attempt);

        // A repeated first answer that was done already: the earlier attempt did arrive.
        if (call.IsFirstAnswer && attempt > 0 && refusal.Code is Refusals.AlreadyAcknowledged or Refusals.UnknownInteraction) return null;

        throw new DiscordApiException(call, refusal.Status, refusal.Body);
    }

    private TimeSpan WaitFor(RestCall call, Refusal refusal)
    {
        RestLog.Limited(log, call.ToString(), refusal.Scope, refusal.Wait.TotalSeconds);

        if (!refusal.IsGlobal) return refusal.Wait;

        global.Close(refusal.Wait);

        return call.NeedsToken ? TimeSpan.Zero : refusal.Wait;
    }
}
