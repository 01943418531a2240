using System.Collections.Concurrent;

namespace SupportBot.Discord.Rest;

/// <summary>Finds the limit of a call: by its route until Discord has named the limit, by that name from then on.</summary>
internal sealed class Buckets(TimeProvider clock)
{
    private const int Tidied = 4_096;

    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (string Hash, int? Limit)> _names = new();
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new();
    private int _uses;

    public Bucket For(RestCall call)
    {
        if (Interlocked.Increment(ref _uses) % Tidied is 0) Tidy();

        var route = call.ToString();
        var known = _names.TryGetValue(route, out var name) ? name : (route, null);

        return _buckets.GetOrAdd($"{known.Item1}:{call.Top}", static (_, made) => new(made.clock, made.Limit), (clock, known.Limit));
    }

    /// <summary>Learns the name of a call's limit; the bucket that was used so far goes on under it.</summary>
    public void Learn(RestCall call, Bucket bucket, LimitHeaders said)
    {
        if (said.Hash is not { } hash || !_names.TryAdd(call.ToString(), (hash, said.Limit))) return;

        _buckets.TryAdd($"{hash}:{call.Top}", bucket);
    }

    private void Tidy()
    {
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsIdle && clock.GetElapsedTime(bucket.UsedAt) > Forgotten) _buckets.TryRemove(key, out _);
        }
    }
}
