using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;

namespace SupportBot.Telegram;

/// <summary>
/// Keeps updates before Telegram may forget them, and answers them: in order for each chat, different chats side by
/// side. An update leaves when its answer has arrived.
/// </summary>
internal sealed class Inbox(
    IPlatformMemory memory, TelegramAnswers answers, Presses presses, ICommandMenu menu, TimeProvider time, ILogger<Inbox> log)
    : IDisposable
{
    private readonly Lanes _lanes = new();
    private readonly Lanes _finishing = new();

    // Not the listener's own: a stop must not cut off an answer on its way, or it would come again after the next start.
    private CancellationTokenSource _answering = new(Timeout.InfiniteTimeSpan, time);
    private readonly ConcurrentDictionary<long, Arrival> _answeredUnkept = new();
    private readonly ConcurrentDictionary<long, bool> _inHand = new();
    private bool _resumed;
    private UpdateReader _reader = new("", menu, log);

    /// <summary>
    /// Must come first, also when it is opened again after it was emptied: what the bot is called decides which commands are
    /// meant for it.
    /// </summary>
    public void Open(string botName)
    {
        _reader = new(botName, menu, log);
        if (!_answering.IsCancellationRequested) return;

        _answering.Dispose();
        _answering = new(Timeout.InfiniteTimeSpan, time);
        _resumed = false;
        _answeredUnkept.Clear();
    }

    /// <summary>
    /// Answers what an earlier run left unanswered. While the memory does not work, nothing: what was left is answered
    /// later.
    /// </summary>
    public async Task ResumeAsync(CancellationToken cancel)
    {
        try
        {
            await AnswerLeftAsync(cancel);
        }
#pragma warning disable CA1031 // Whatever keeps the memory from working, help in danger must not wait for it.
        catch (Exception trouble) when (trouble is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.CannotKeep(trouble.GetType().Name);
        }
    }

    /// <summary>Whether an update is being answered here, or waits for its turn.</summary>
    public bool HasInHand(long id) => _inHand.ContainsKey(id);

    /// <summary>Answers updates that are kept already.</summary>
    public void AnswerLeft(IEnumerable<WaitingUpdate> updates)
    {
        foreach (var update in updates) Answer(update);
    }

    /// <summary>
    /// Takes updates in. When they cannot be kept, they are answered all the same, since one may be a cry for help; then
    /// this returns false, and Telegram must send them again.
    /// </summary>
    /// <param name="updates">What has come.</param>
    /// <param name="goOn">
    /// Called once they are kept, before the last is answered in this very thread; nothing when this thread is not to be held up.
    /// </param>
    /// <param name="cancel">Stops it.</param>
    public async Task<bool> TakeAsync(IReadOnlyList<WaitingUpdate> updates, Action? goOn, CancellationToken cancel)
    {
        try
        {
            var fresh = (await memory.KeepAsync(TelegramUpdates.Platform, updates, cancel)).ToHashSet();

            if (!_resumed)
            {
                // What was just kept is among what is left: taken from both lists it would be answered twice.
                await AnswerLeftAsync(cancel);
                goOn?.Invoke();

                return true;
            }

            WaitingUpdate[] inOrder = [.. updates.Where(update => fresh.Remove(update.Id)).OrderBy(update => update.Id)];

            foreach (var update in inOrder.SkipLast(1)) Answer(update);

            goOn?.Invoke();

            if (inOrder is [.., var last]) Answer(last, here: goOn is not null);

            return true;
        }
#pragma warning disable CA1031 // Whatever keeps the memory from working, help in danger must not wait for it.
        catch (Exception trouble) when (trouble is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.CannotKeep(trouble.GetType().Name);

            foreach (var update in updates)
            {
                AnswerUnkept(update);
            }

            return false;
        }
    }

    /// <summary>
    /// Ends when everything taken in is answered, or after the given time; what is not answered by then stays and is
    /// answered after the next start.
    /// </summary>
    public async Task EmptyAsync(TimeSpan patience)
    {
        _answering.CancelAfter(patience);
        await _lanes.EmptyAsync();
        await _finishing.EmptyAsync();
        await _answering.CancelAsync();
    }

    public void Dispose() => _answering.Dispose();

    private async Task AnswerLeftAsync(CancellationToken cancel)
    {
        if (_resumed) return;

        AnswerLeft(await memory.WaitingAsync(TelegramUpdates.Platform, cancel));
        _resumed = true;
    }

    private void Answer(WaitingUpdate update, bool here = false)
    {
        var cancel = _answering.Token;

        if (!_inHand.TryAdd(update.Id, true)) return;

        var arrival = _answeredUnkept.TryRemove(update.Id, out var unkept) && _reader.IsFromMemory(unkept) ? null : _reader.Read(update);
        _ = presses.AcknowledgeAsync(arrival, _reader.BotName, cancel);

        _lanes.Add(arrival?.Chat ?? 0, async () =>
        {
            if (arrival is null || await TryAsync(update.Id, () => answers.AnswerAsync(arrival, _reader.BotName, cancel), cancel))
            {
                // The next in this chat need not wait until it is written down.
                _finishing.Add(update.Id, () => FinishAsync(update.Id), here: true);
            }
            else
            {
                _inHand.TryRemove(update.Id, out _);
            }
        }, here);
    }

    /// <summary>The answer has arrived: stopping now must not let it come again.</summary>
    private async Task FinishAsync(long id)
    {
        await TryAsync(id, () => memory.FinishAsync(TelegramUpdates.Platform, id, CancellationToken.None), CancellationToken.None);
        _inHand.TryRemove(id, out _);
    }

    private void AnswerUnkept(WaitingUpdate update)
    {
        var cancel = _answering.Token;

        if (_reader.Read(update) is not { } arrival || !_answeredUnkept.TryAdd(update.Id, arrival)) return;

        _ = presses.AcknowledgeAsync(arrival, _reader.BotName, cancel);
        _lanes.Add(arrival.Chat, () => TryAsync(update.Id, () => answers.AnswerAsync(arrival, _reader.BotName, cancel), cancel));
    }

    /// <summary>Returns false when the bot stops first: the update stays and is answered after the next start.</summary>
    private async Task<bool> TryAsync(long id, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // One update that cannot be answered must not stop the others.
        catch (Exception poison)
#pragma warning restore CA1031
        {
            log.Poison(id, poison.GetType().Name);
        }

        return true;
    }
}
