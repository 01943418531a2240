namespace SupportBot.Telegram;

/// <summary>
/// Paces what the bot sends. A message waits for its chat's slot first and then for the bot's, so that a chat that must
/// wait holds up no other. Help in danger overtakes everything that waits for the bot's slot.
/// </summary>
internal sealed class SendSlots(TimeProvider time, double perSecond)
{
    private const int MostLate = 15;

    private readonly ChatSlots _chats = new(time);
    private readonly TimeSpan _every = TimeSpan.FromSeconds(1 / perSecond);
    private readonly PriorityQueue<Turn, (SendOrder Order, long Number)> _waiting = new();
    private readonly Lock _gate = new();
    private DateTimeOffset _free;
    private long _last;
    private bool _handingOut;

    /// <summary>Ends when this message may be sent.</summary>
    public async Task TakeAsync(long chat, SendOrder order, CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref _last);

        while (true)
        {
            TimeSpan wait;
            lock (_gate) wait = _chats.Wait(chat, order);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancel);

            Turn turn;

            lock (_gate)
            {
                if (_waiting.Count is 0 && IsFree() && _chats.TryTake(chat, order))
                {
                    Use();

                    return;
                }

                _waiting.Enqueue(turn = new(chat, order), (order, number));
                if (!_handingOut) StartHandingOut();
            }

            await using var given = cancel.Register(() => turn.Came.TrySetCanceled(cancel));

            if (await turn.Came.Task) return;
        }
    }

    /// <summary>Sends nothing more for a while, because Telegram asked for it.</summary>
    public void Hold(TimeSpan wait)
    {
        lock (_gate)
        {
            var until = time.GetUtcNow() + wait;
            if (until > _free) _free = until;
        }
    }

    private bool IsFree() => _free <= time.GetUtcNow();

    private void Use()
    {
        // A timer that rings late is made up for: Telegram counts over a second, not over a slot.
        var behind = time.GetUtcNow() - (MostLate * _every);
        _free = (_free > behind ? _free : behind) + _every;
    }

    private void StartHandingOut()
    {
        _handingOut = true;
        _ = Task.Run(HandOutAsync);
    }

    private async Task HandOutAsync()
    {
        while (true)
        {
            TimeSpan wait;
            lock (_gate) wait = _free - time.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time);

            lock (_gate)
            {
                while (IsFree() && _waiting.TryDequeue(out var turn, out _))
                {
                    if (turn.Came.Task.IsCompleted) continue;

                    var taken = _chats.TryTake(turn.Chat, turn.Order);
                    if (taken) Use();
                    turn.Came.TrySetResult(taken);
                }

                if (_waiting.Count > 0) continue;

                _handingOut = false;

                return;
            }
        }
    }

    /// <summary>A message that waits for the bot's slot; false when its chat had got another one meanwhile.</summary>
    private sealed record Turn(long Chat, SendOrder Order)
    {
        public TaskCompletionSource<bool> Came { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
