using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>getUpdates: one long poll at a time for each bot.</summary>
internal sealed class Polls(World world)
{
    private readonly Dictionary<string, State> _states = [];

    public async Task<JsonNode> PollAsync(MethodCall call, CancellationToken cancel)
    {
        Poll poll;

        lock (world.Gate)
        {
            if (Begin(call) is not { } waiting) return call.Bot.Updates.Take(Limit(call));

            poll = waiting;
        }

        try
        {
            await poll.Woken.Task.WaitAsync(poll.Timeout, cancel);
        }
        catch (TimeoutException)
        {
        }
        finally
        {
            lock (world.Gate) Of(call.Bot).End(poll);
        }

        lock (world.Gate) return call.Bot.Updates.Take(Math.Min(Limit(call), poll.Limit));
    }

    /// <summary>Wakes the poll that waits for this bot's updates.</summary>
    public void Wake(BotAccount bot) => Of(bot).Waiting?.Woken.TrySetResult();

    /// <summary>Ends the poll that waits, because something else takes its place.</summary>
    public void End(BotAccount bot, string why) => _ = Of(bot).EndWaitingAsync(why, world.Now);

    private Poll? Begin(MethodCall call)
    {
        var bot = call.Bot;

        if (bot.Webhook is not null)
        {
            throw RefusedException.Conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        AllowedUpdates.Remember(call);
        var offset = call.Number("offset", 0);
        var poll = Of(bot).Slowed(offset, call.Number("timeout", 0), Limit(call), world);
        bot.Updates.Confirm(offset);

        if (bot.Updates.Waiting.Count > 0 || poll.Timeout == TimeSpan.Zero) return null;

        // Only a poll that finds nothing and waits ends the one that waited before it.
        End(bot, "terminated by other getUpdates request; make sure that only one bot instance is running");
        Of(bot).Waiting = poll;

        return poll;
    }

    private static int Limit(MethodCall call) => Math.Clamp(call.Number("limit", 100), 1, 100);

    private State Of(BotAccount bot)
    {
        if (!_states.TryGetValue(bot.Token, out var state)) _states[bot.Token] = state = new();

        return state;
    }

    private sealed record Poll(TimeSpan Timeout, int Limit)
    {
        public TaskCompletionSource Woken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class State
    {
        private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

        private (int Offset, DateTimeOffset At) _last = (int.MinValue, DateTimeOffset.MinValue);
        private DateTimeOffset _conflictAt = DateTimeOffset.MinValue;

        public Poll? Waiting { get; set; }

        public void End(Poll poll)
        {
            if (ReferenceEquals(Waiting, poll)) Waiting = null;
        }

        /// <summary>The real server slows a bot down that repeats an offset.</summary>
        public Poll Slowed(int offset, int timeout, int limit, World world)
        {
            var since = world.Now - _last.At;
            var repeated = offset == _last.Offset;
            _last = (offset, world.Now);

            return new(
                TimeSpan.FromSeconds(Math.Clamp(
                    repeated && since < Short ? Math.Max(timeout, 3) : timeout, 0, world.Rules.LongestPoll)),
                repeated && since < TimeSpan.FromSeconds(0.5) ? 1 : limit);
        }

        /// <summary>The second conflict within 3 seconds is told 3 seconds late.</summary>
        public async Task EndWaitingAsync(string why, DateTimeOffset now)
        {
            if (Waiting is not { } poll) return;

            var again = now - _conflictAt < Short;
            (Waiting, _conflictAt) = (null, now);
            if (again) await Task.Delay(Short, TimeProvider.System);
            poll.Woken.TrySetException(RefusedException.Conflict(why));
        }
    }
}
