namespace SupportBot.Telegram;

/// <summary>When each chat may get its next message: 1 a second after a short burst, 20 a minute in a group.</summary>
internal sealed class ChatSlots(TimeProvider time)
{
    private const int ForgetFrom = 10_000;

    private static readonly TimeSpan Private = TimeSpan.FromSeconds(1.05);
    private static readonly TimeSpan Group = TimeSpan.FromSeconds(3.05);

    private readonly Dictionary<long, DateTimeOffset> _free = [];

    /// <summary>How long the chat must wait for its next message; zero or less when it need not.</summary>
    public TimeSpan Wait(long chat, SendOrder order)
    {
        if (!_free.TryGetValue(chat, out var free)) return TimeSpan.Zero;

        // Two in a row for an answer in two parts, one more for help in danger: Telegram lets short bursts pass.
        return free - time.GetUtcNow() - ((order is SendOrder.Urgent ? 2 : 1) * Every(chat));
    }

    /// <summary>Takes the chat's slot if it has come.</summary>
    public bool TryTake(long chat, SendOrder order)
    {
        if (Wait(chat, order) > TimeSpan.Zero) return false;

        var now = time.GetUtcNow();
        if (_free.Count > ForgetFrom) Forget(now);
        _free[chat] = (_free.TryGetValue(chat, out var free) && free > now ? free : now) + Every(chat);

        return true;
    }

    /// <summary>Notes that a message has arrived: one that was long on its way counts from now.</summary>
    public void Arrived(long chat)
    {
        var after = time.GetUtcNow() + Every(chat);
        if (_free.TryGetValue(chat, out var free) && free < after) _free[chat] = after;
    }

    private static TimeSpan Every(long chat) => chat < 0 ? Group : Private;

    private void Forget(DateTimeOffset now)
    {
        foreach (var (chat, free) in _free)
        {
            if (free <= now) _free.Remove(chat);
        }
    }
}
