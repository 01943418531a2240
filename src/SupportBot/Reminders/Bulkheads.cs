using NodaTime;
using NodaTime.Extensions;

namespace SupportBot.Reminders;

/// <summary>
/// A bulkhead for each platform: so many reminders are held for it at once and no more. One that is slow fills its own part,
/// and one that fails is closed for a while; neither keeps those of another waiting.
/// </summary>
internal sealed class Bulkheads(int size, TimeProvider time)
{
    /// <summary>So many failures, with no success between them, close a part.</summary>
    private const int MostFailures = 5;

    private static readonly Duration Shortest = Duration.FromSeconds(5);
    private static readonly Duration Longest = Duration.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Bulkhead> _parts = [];

    /// <summary>How many more may be taken, and which platforms must be left out, as <c>/discord/telegram/</c>.</summary>
    public (int Free, string Closed) Look()
    {
        lock (_lock)
        {
            var now = time.GetCurrentInstant();
            var closed = _parts.Where(part => part.Value.Held >= size || part.Value.ClosedUntil > now).Select(part => part.Key).Order().ToList();
            var fullest = _parts.Where(part => !closed.Contains(part.Key)).Select(part => part.Value.Held).DefaultIfEmpty().Max();

            return (size - fullest, closed.Count == 0 ? "" : $"/{string.Join('/', closed)}/");
        }
    }

    /// <summary>One more is held.</summary>
    public void Enter(string platform)
    {
        lock (_lock) Of(platform).Held++;
    }

    /// <summary>One was dealt with. Returns whether it leaves a full one, so that the next may come in.</summary>
    public bool Leave(string platform, Dealt dealt)
    {
        lock (_lock)
        {
            var part = Of(platform);
            var wasFull = part.Held-- >= size;

            if (dealt is Dealt.Said) (part.Failures, part.Rest) = (0, Shortest);
            else if (dealt is Dealt.NotTaken && ++part.Failures >= MostFailures && part.ClosedUntil <= time.GetCurrentInstant()) Close(part);

            return wasFull;
        }
    }

    /// <summary>When it opens again, as many failures more close it for longer.</summary>
    private void Close(Bulkhead part)
    {
        part.ClosedUntil = time.GetCurrentInstant() + part.Rest;
        part.Rest = Duration.Min(part.Rest * 2, Longest);
        part.Failures = 0;
    }

    private Bulkhead Of(string platform) => _parts.TryGetValue(platform, out var part) ? part : _parts[platform] = new();

    private sealed class Bulkhead
    {
        public int Held { get; set; }

        public int Failures { get; set; }

        public Duration Rest { get; set; } = Shortest;

        public Instant ClosedUntil { get; set; } = Instant.MinValue;
    }
}

/// <summary>How dealing with a ring ended.</summary>
internal enum Dealt
{
    /// <summary>Nothing had to be said.</summary>
    Quietly,

    /// <summary>Nothing was said, and something newer of the same reminder is due at once.</summary>
    MoreIsDue,

    /// <summary>The platform took it.</summary>
    Said,

    /// <summary>The platform did not take it, and it would not have taken another.</summary>
    NotTaken,
}
