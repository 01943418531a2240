using NodaTime;
using NodaTime.Extensions;
using SupportBot.People;

namespace SupportBot.Closing;

/// <summary>What there is to do about closing, done once: look, tell some people, and on the day erase everything.</summary>
internal sealed class ClosingRound(ClosingStore store, ClosingNotices notices, ClosingDay day, TimeProvider time)
{
    private static readonly Duration OneDay = Duration.FromDays(1);

    /// <summary>Only looks. Returns the plan to close; nothing while the bot stays.</summary>
    public async Task<ClosingPlan?> LookAsync(CancellationToken cancel)
    {
        var plan = await store.FindAsync(cancel);
        day.At = plan?.ClosesAt;

        return plan;
    }

    /// <summary>Does it. A machine that was off goes on where it, or another one, stopped.</summary>
    public async Task<Done> RunAsync(CancellationToken cancel)
    {
        var plan = await LookAsync(cancel);
        if (plan is null) return new(await notices.TellSomeAsync(null, cancel), IsOver: false);
        if (plan.IsOver) return new(0, IsOver: true);

        var so = await store.CountAsync(cancel);
        var now = time.GetCurrentInstant();

        if (so.Told == 0 && so.Waiting > 0 && plan.ClosesAt - now < Duration.FromDays(plan.Days) - OneDay)
        {
            // Nobody ran the bot since: the days count from when people hear of it.
            day.At = now + Duration.FromDays(plan.Days);
            await store.PutOffAsync(day.At.Value, cancel);
        }
        else if (now >= plan.ClosesAt && (so.Waiting == 0 || now >= plan.ClosesAt + Duration.FromDays(plan.Days)))
        {
            await store.EraseEverythingAsync(cancel);

            return new(0, IsOver: true);
        }

        return new(await notices.TellSomeAsync(day.At, cancel), IsOver: false);
    }
}

/// <summary>What a round did.</summary>
/// <param name="Tried">How many people it tried to tell.</param>
/// <param name="IsOver">Whether everything is erased, now or before.</param>
internal sealed record Done(int Tried, bool IsOver);
