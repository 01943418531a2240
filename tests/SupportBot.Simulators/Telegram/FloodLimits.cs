namespace SupportBot.Simulators.Telegram;

/// <summary>The documented limits: 30 a second for the bot, 1 a second for a chat, 20 a minute for a group.</summary>
internal sealed class FloodLimits(TimeProvider clock, TelegramRules rules)
{
    private readonly Dictionary<string, TokenBucket> _bots = [];
    private readonly Dictionary<(string Token, long Chat), TokenBucket> _chats = [];
    private readonly Dictionary<(string Token, long Chat), TokenBucket> _groups = [];
    private readonly Dictionary<(string Token, long Chat), DateTimeOffset> _waits = [];

    /// <summary>Refuses with 429 when this message comes too early; asking again during the wait keeps failing.</summary>
    public void Check(string token, long chat)
    {
        if (!rules.LimitsSending) return;

        var now = clock.GetUtcNow();

        if (_waits.TryGetValue((token, chat), out var until))
        {
            if (now < until) throw RefusedException.Flood((int)Math.Ceiling((until - now).TotalSeconds));

            _waits.Remove((token, chat));
        }

        var wait = Math.Max(
            Bucket(_chats, (token, chat), 1, rules.ChatBurst).Take(),
            chat < 0 ? Bucket(_groups, (token, chat), 20.0 / 60, 20).Take() : 0);

        wait = Math.Max(wait, Bucket(_bots, token, rules.PerSecond, rules.PerSecond).Take());

        if (wait <= 0) return;

        var seconds = Math.Max(rules.LeastRetryAfter, (int)Math.Ceiling(wait));
        _waits[(token, chat)] = now.AddSeconds(seconds);

        throw RefusedException.Flood(seconds);
    }

    private TokenBucket Bucket<TKey>(Dictionary<TKey, TokenBucket> buckets, TKey key, double perSecond, double burst)
        where TKey : notnull
    {
        if (!buckets.TryGetValue(key, out var bucket)) buckets[key] = bucket = new(clock, perSecond, burst);

        return bucket;
    }
}
