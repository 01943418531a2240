namespace SupportBot.Discord.Rest;

/// <summary>
/// How long requests are on their way. An answer's headers say when Discord counted the request, by Discord's clock; the
/// quickest request of the last minutes shows what of that is the difference of the clocks, and the rest is delay. Not safe
/// for use by several threads at once.
/// </summary>
internal sealed class Transit(TimeProvider clock)
{
    /// <summary>With fewer answers in the last two minutes the quickest may not have been quick.</summary>
    private const int Enough = 100;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>Headers are cut to milliseconds.</summary>
    private static readonly TimeSpan Blur = TimeSpan.FromMilliseconds(2);

    private (long Least, int Count) _now = (long.MaxValue, 0);
    private (long Least, int Count) _before = (long.MaxValue, 0);
    private long _since = clock.GetTimestamp();

    /// <summary>The latest moment, by our clock, at which Discord can have counted a request, as timestamp.</summary>
    /// <param name="sent">When it was sent.</param>
    /// <param name="answered">When its answer was there.</param>
    /// <param name="counted">When it was counted, by Discord's clock; nothing when the answer does not say.</param>
    public long CountedBy(long sent, long answered, TimeSpan? counted)
    {
        if (counted is not { } at) return answered;

        Forget(answered);
        var gap = Ticks(at) - sent;
        _now = (Math.Min(_now.Least, gap), _now.Count + 1);

        return _now.Count + _before.Count < Enough
            ? answered
            : Math.Min(answered, sent + gap - Math.Min(_now.Least, _before.Least) + Ticks(Blur));
    }

    private void Forget(long now)
    {
        if (clock.GetElapsedTime(_since, now) < Kept) return;

        (_before, _now, _since) = (_now, (long.MaxValue, 0), now);
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * clock.TimestampFrequency);
}
