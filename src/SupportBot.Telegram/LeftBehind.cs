using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;

namespace SupportBot.Telegram;

/// <summary>
/// Answers what another machine of the bot took in and did not come to answer: one that was slow, so that this machine listens
/// in its place, may have taken in something after this one had looked what was left.
/// </summary>
internal sealed class LeftBehind(IPlatformMemory memory, Inbox inbox, TimeProvider time, ILogger<LeftBehind> log)
{
    /// <summary>Longer than a machine that no longer listens goes on answering.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>By then it knows for long that it no longer listens.</summary>
    private const int Looks = 8;

    private HashSet<long> _waited = [];

    /// <summary>Looks for the first two minutes in which this machine listens.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        _waited = [];

        for (var look = 0; look < Looks; look++)
        {
            await Task.Delay(Every, time, cancel);
            await LookAsync(cancel);
        }
    }

    /// <summary>What has waited since the look before and is in nobody's hands is answered.</summary>
    internal async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            // Before the list is read: what is answered meanwhile is no longer in hand, but still on the list.
            _waited.RemoveWhere(inbox.HasInHand);
            var waiting = await memory.WaitingAsync(TelegramUpdates.Platform, cancel);
            inbox.AnswerLeft(waiting.Where(update => _waited.Contains(update.Id)));
            _waited = [.. waiting.Select(update => update.Id)];
        }
#pragma warning disable CA1031 // Whatever keeps the memory from working, it is asked again.
        catch (Exception trouble) when (trouble is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.CannotKeep(trouble.GetType().Name);
        }
    }
}
