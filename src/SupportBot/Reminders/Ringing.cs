using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>
/// Deals with one ring that a worker has taken: says it, misses it or leaves it, and notes what rings next.
/// </summary>
internal sealed class Ringing(
    PersonStore people, ReminderStore reminders, DueStore due, RingStore rings, Finishing finishing, Outbox outbox, Phrases phrases,
    Vitals vitals, TimeProvider time, IOptions<ReminderOptions> options)
{
    /// <summary>More missed rings of one reminder than this are not listed.</summary>
    private const int MostMissed = 50;

    private static readonly Duration LongestWait = Duration.FromMinutes(1);

    private readonly ReminderOptions _options = options.Value;

    private Instant Now => time.GetCurrentInstant();

    /// <summary>Deals with it.</summary>
    public async Task<Dealt> RingAsync(TakenRing ring, CancellationToken cancel)
    {
        // Its turn came only now that the bot stops: whoever starts next need not wait for the lease.
        if (cancel.IsCancellationRequested)
        {
            await due.GiveBackAsync(ring, Now, mayHaveArrived: false, CancellationToken.None);

            return Dealt.Quietly;
        }

        var held = ring.LeaseUntil - Now > 2 * Duration.FromTimeSpan(_options.SendFor)
            || await due.HoldAsync(ring, Now + Duration.FromTimeSpan(_options.HoldFor), cancel);

        // Another worker has it by now, or its person was erased.
        if (!held || await people.FindAsync(ring.PersonId, cancel) is not { } person) return Dealt.Quietly;
        if (await reminders.FindAsync(person, ring.ReminderId, cancel) is not { Schedule: { } schedule } reminder)
        {
            return Dealt.Quietly;
        }

        // Whoever took their consent back is not written to.
        if (person.ConsentVersion == 0)
        {
            await finishing.FinishAsync(ring, Result(person, reminder, ring, null));

            return Dealt.Quietly;
        }

        var past = await PastAsync(person, reminder, ring, cancel);
        var newest = schedule.LastUntil(Now, ring.Occurrence, person.Zone);
        var knowsAgainFor = ring.Unsure > 0 ? await outbox.KnowsAgainForAsync(person, cancel) : Duration.Zero;

        switch (Etiquette.For(reminder, ring, past, newest, knowsAgainFor, Now, _options))
        {
            case Decision.Say(var isLate, var asks):
                var look = new RingLook(phrases.In(person.Profile.Language), person) { IsLate = isLate, Asks = asks };
                return await SayAsync(person, reminder, ring, past, RingReply.Of(reminder, ring.Occurrence, look), cancel);
            case Decision.Miss:
                await MissAsync(person, reminder, schedule, ring, newest);
                return newest > ring.Occurrence ? Dealt.MoreIsDue : Dealt.Quietly;
            case Decision.Pause:
                var paused = reminder with { State = ReminderState.Paused, FellSilent = true };
                await reminders.ChangeAsync(person, paused, null, cancel);
                await finishing.FinishAsync(ring, Outcome.Nothing with { State = RingState.Missed });
                return Dealt.Quietly;
            case var decision:
                RingState? state = decision is Decision.GiveUp ? RingState.Unknown : null;
                await finishing.FinishAsync(ring, Result(person, reminder, ring, state));
                return Dealt.Quietly;
        }
    }

    private async Task<Dealt> SayAsync(
        Person person, Reminder reminder, TakenRing ring, Past past, Reply reply, CancellationToken cancel)
    {
        try
        {
            await outbox.SendAsync(person, reply, RingName.Of(ring, past.Times), _options.SendFor, cancel);
            var next = Upcoming.Next(reminder, person, Now);
            var repeat = Etiquette.RepeatAt(ring, past, next, at => Upcoming.IsQuiet(at, person), Now, _options);
            var result = Result(person, reminder, ring, RingState.Sent) with { RepeatAt = repeat, Unsure = ring.Unsure + ring.Unreported };
            if (result.Unsure > 0) vitals.DeliveredAgain(ring.Platform);
            await finishing.FinishAsync(ring, result);

            return Dealt.Said;
        }
        catch (PersonUnreachableException)
        {
            await finishing.FinishAsync(ring, Result(person, reminder, ring, RingState.Undelivered));

            return Dealt.Quietly;
        }
        catch (PlatformUnavailableException stopped) when (cancel.IsCancellationRequested && !stopped.MayHaveArrived)
        {
            await due.GiveBackAsync(ring, Now, mayHaveArrived: false, CancellationToken.None);

            return Dealt.Quietly;
        }
        catch (PlatformUnavailableException unavailable)
        {
            var wait = Duration.Min(LongestWait, Duration.FromSeconds(5) * Math.Pow(2, Math.Min(ring.Attempt - 1, 10)));
            await due.GiveBackAsync(
                ring, Now + Duration.Max(wait, unavailable.RetryAfter), unavailable.MayHaveArrived, cancel);

            return unavailable.OnlyThisPerson ? Dealt.Quietly : Dealt.NotTaken;
        }
    }

    private Task MissAsync(Person person, Reminder reminder, Schedule schedule, TakenRing ring, Instant newest)
    {
        var missed = new List<Instant>();

        for (var at = ring.Occurrence; schedule.Next(at, person.Zone) is { } one && one < newest
            && missed.Count < MostMissed; at = one)
        {
            missed.Add(one);
        }

        var result = Result(person, reminder, ring, RingState.Missed) with { Missed = missed };

        // The newest one is said late, unless it lies in hours in which it should not be said.
        if (newest > ring.Occurrence)
        {
            result = result with { Next = Upcoming.Next(reminder, person, newest - Duration.FromSeconds(1)) };
        }

        return finishing.FinishAsync(ring, result);
    }

    /// <summary>
    /// What is noted when nothing else is said of this ring; what rings next is found from the schedule.
    /// </summary>
    private Outcome Result(Person person, Reminder reminder, TakenRing ring, RingState? state) => Outcome.Nothing with
    {
        State = state,
        Next = ring.Why is Why.Time ? Upcoming.Next(reminder, person, Instant.Max(Now, ring.Occurrence)) : null,
        Version = reminder.Version,
    };

    private async Task<Past> PastAsync(Person person, Reminder reminder, TakenRing ring, CancellationToken cancel)
    {
        var most = _options.PauseAfter * 2;
        var before = await rings.BetweenAsync(person, reminder.Id, reminder.CountsFrom, ring.Occurrence, most, cancel);
        var unanswered = before.Where(one => one.State is not RingState.Missed).TakeWhile(
            one => one.Answer is null).Count();
        var itself = await rings.FindAsync(person, reminder.Id, ring.Occurrence, cancel);

        return new Past(itself?.Answer is Answer.Done or Answer.Skipped, itself?.Times ?? 0, unanswered);
    }
}
