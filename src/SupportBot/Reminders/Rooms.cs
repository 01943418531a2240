using NodaTime;
using NodaTime.Extensions;

namespace SupportBot.Reminders;

/// <summary>
/// A room for each platform: so many reminders are held for it at once and no more. One that is slow fills its own room,
/// and one that fails is closed for a while; neither keeps those of another waiting.
/// </summary>
internal sealed class Rooms(int size, TimeProvider time)
{
    /// <summary>So many failures, with no success between them, close a room.</summary>
    private const int MostFailures = 5;

    private static readonly Duration Shortest = Duration.FromSeconds(5);
    private static readonly Duration Longest = Duration.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Room> _rooms = [];

    /// <summary>How many more may be taken, and which platforms must be left out, as <c>/discord/telegram/</c>.</summary>
    public (int Free, string Closed) Look()
    {
        lock (_lock)
        {
            var now = time.GetCurrentInstant();
            var closed = _rooms.Where(room => room.Value.Held >= size || room.Value.ClosedUntil > now).Select(room => room.Key).Order().ToList();
            var fullest = _rooms.Where(room => !closed.Contains(room.Key)).Select(room => room.Value.Held).DefaultIfEmpty().Max();

            return (size - fullest, closed.Count == 0 ? "" : $"/{string.Join('/', closed)}/");
        }
    }

    /// <summary>One more is held.</summary>
    public void Enter(string platform)
    {
        lock (_lock) Of(platform).Held++;
    }

    /// <summary>One was dealt with. Returns whether it leaves a full room, so that the next may come in.</summary>
    public bool Leave(string platform, Dealt dealt)
    {
        lock (_lock)
        {
            var room = Of(platform);
            var wasFull = room.Held-- >= size;

            if (dealt is Dealt.Said) (room.Failures, room.Rest) = (0, Shortest);
            else if (dealt is Dealt.NotTaken && ++room.Failures >= MostFailures && room.ClosedUntil <= time.GetCurrentInstant()) Close(room);

            return wasFull;
        }
    }

    /// <summary>When it opens again, as many failures more close it for longer.</summary>
    private void Close(Room room)
    {
        room.ClosedUntil = time.GetCurrentInstant() + room.Rest;
        room.Rest = Duration.Min(room.Rest * 2, Longest);
        room.Failures = 0;
    }

    private Room Of(string platform) => _rooms.TryGetValue(platform, out var room) ? room : _rooms[platform] = new();

    private sealed class Room
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
