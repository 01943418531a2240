using SupportBot.Dialogue;

namespace SupportBot.Telegram;

/// <summary>
/// Paces what the bot sends. A message waits for its chat's slot first and then for the bot's, so that a chat that must
/// wait holds up no other. Help in danger overtakes everything that waits for the bot's slot. Where several machines are the
/// bot, it waits for its share of what all of them may send as well.
/// </summary>
internal sealed class SendSlots(TimeProvider time, double perSecond, ISendBudget? shared = null)
{
    // After a quiet time a few may go at once, no more.
    private const int AtOnce = 3;

    // Telegram counts what arrives over a second, not what leaves in a slot. A timer that rings late is made up for while
    // messages wait, and what is on its way may arrive in one bunch when the way was blocked: both together stay below
    // what Telegram takes in a second.
    private readonly int _madeUpWhileWaiting = Math.Max(1, (int)(perSecond * 0.5));
    private readonly int _mostOnTheWay = Math.Max(1, (int)(perSecond * 0.4));

    private readonly ChatSlots _chats = new(time);
    private readonly TimeSpan _every = TimeSpan.FromSeconds(1 / perSecond);
    private readonly PriorityQueue<Turn, (SendOrder Order, long Number)> _waiting = new();
    private readonly Lock _gate = new();
    private DateTimeOffset _free;
    private long _last;
    private bool _handingOut;
    private int _onTheWay;

    /// <summary>Ends when this message may be sent. The slot is given back when it has arrived, or never will.</summary>
    public async Task<Slot> TakeAsync(long chat, SendOrder order, CancellationToken cancel)
    {
        var slot = await TakeHereAsync(chat, order, cancel);

        if (shared is null) return slot;

        try
        {
            await shared.TakeAsync(TelegramUpdates.Platform, perSecond, order is SendOrder.Urgent, cancel);

            return slot;
        }
        catch
        {
            slot.Dispose();
            throw;
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

    private async Task<Slot> TakeHereAsync(long chat, SendOrder order, CancellationToken cancel)
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
                if (_waiting.Count is 0 && IsFree() && HasRoom(order) && _chats.TryTake(chat, order))
                {
                    Use(AtOnce);

                    return new(this, chat);
                }

                _waiting.Enqueue(turn = new(chat, order), (order, number));
                if (!_handingOut) StartHandingOut();
            }

            await using var given = cancel.Register(() => turn.Came.TrySetCanceled(cancel));

            if (await turn.Came.Task) return new(this, chat);
        }
    }

    /// <summary>Help in danger does not wait for messages that hang.</summary>
    private bool HasRoom(SendOrder order) => order is SendOrder.Urgent || _onTheWay < _mostOnTheWay;

    private bool IsFree() => _free <= time.GetUtcNow();

    private void Use(int madeUp)
    {
        _onTheWay++;
        var behind = time.GetUtcNow() - (madeUp * _every);
        _free = (_free > behind ? _free : behind) + _every;
    }

    private void GiveBack(long chat)
    {
        lock (_gate)
        {
            _onTheWay--;
            _chats.Arrived(chat);
            if (_waiting.Count > 0 && !_handingOut) GoOnHandingOut();
        }
    }

    private void StartHandingOut()
    {
        var few = time.GetUtcNow() - (AtOnce * _every);
        if (_onTheWay is 0 && _free < few) _free = few;
        GoOnHandingOut();
    }

    private void GoOnHandingOut()
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
                while (IsFree() && _waiting.TryPeek(out var turn, out _) && HasRoom(turn.Order))
                {
                    _waiting.Dequeue();
                    GiveTo(turn);
                }

                if (_waiting.TryPeek(out var next, out _) && HasRoom(next.Order)) continue;

                // Whoever comes next, or comes back, goes on.
                _handingOut = false;

                return;
            }
        }
    }

    private void GiveTo(Turn turn)
    {
        var taken = !turn.Came.Task.IsCompleted && _chats.TryTake(turn.Chat, turn.Order);

        // Whoever gave up in this moment has not used it.
        if (turn.Came.TrySetResult(taken) && taken) Use(_madeUpWhileWaiting);
    }

    /// <summary>The right to send one message now.</summary>
    internal sealed class Slot(SendSlots slots, long chat) : IDisposable
    {
        private bool _isBack;

        /// <summary>Says that the message is no longer on its way.</summary>
        public void Dispose()
        {
            if (!Interlocked.Exchange(ref _isBack, true)) slots.GiveBack(chat);
        }
    }

    /// <summary>A message that waits for the bot's slot; false when its chat had got another one meanwhile.</summary>
    private sealed record Turn(long Chat, SendOrder Order)
    {
        public TaskCompletionSource<bool> Came { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
