using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>Deals with one ring that a worker has taken: says it, misses it or leaves it, and notes what rings next.</summary>
internal sealed class Ringing(
    PersonStore people, ReminderStore reminders, DueStore due, RingStore rings, Outbox outbox, Phrases phrases, TimeProvider time,
    IOptions<ReminderOptions> options)
{
    /// <summary>More missed rings of one reminder than this are not listed.</summary>
    private const int MostMissed = 50;

    private static readonly Duration LongestWait = Duration.FromMinutes(10);

    private readonly ReminderOptions _options = options.Value;

    private Instant Now => time.GetCurrentInstant();

    /// <summary>Deals with it. Returns whether something else may be due at once.</summary>
    public async Task<bool> RingAsync(TakenRing ring, CancellationToken cancel)
    {
        var held = ring.LeaseUntil - Now > Duration.FromTimeSpan(_options.SendFor) + Duration.FromTimeSpan(_options.SendFor)
            || await due.HoldAsync(ring, Now + Duration.FromTimeSpan(_options.HoldFor), cancel);

        // Another worker has it by now, or its person was erased.
        if (!held || await people.FindAsync(ring.PersonId, cancel) is not { } person) return false;
        if (await reminders.FindAsync(person, ring.ReminderId, cancel) is not { Schedule: { } schedule } reminder) return false;

        var past = await PastAsync(person, reminder, ring, cancel);
        var newest = schedule.LastUntil(Now, ring.Occurrence, person.Zone);

        switch (Etiquette.For(reminder, ring, past, newest, Now, _options))
        {
            case Decision.Say(var isLate, var asks):
                await SayAsync(person, reminder, ring, past, RingReply.Of(reminder, ring.Occurrence, new RingLook(phrases.In(person.Profile.Language), person) { IsLate = isLate, Asks = asks }), cancel);
                return false;
            case Decision.Miss:
                await MissAsync(person, reminder, schedule, ring, newest, cancel);
                return newest > ring.Occurrence;
            case Decision.Pause:
                await reminders.ChangeAsync(person, reminder with { State = ReminderState.Paused, FellSilent = true }, null, cancel);
                await due.FinishAsync(ring, Outcome.Nothing with { State = RingState.Missed }, cancel);
                return false;
            case var decision:
                await due.FinishAsync(ring, Result(person, reminder, ring, decision is Decision.GiveUp ? RingState.Unknown : null), cancel);
                return false;
        }
    }

    private async Task SayAsync(Person person, Reminder reminder, TakenRing ring, Past past, Reply reply, CancellationToken cancel)
    {
        try
        {
            await SendAsync(person, reply, RingName.Of(ring, past.Times), cancel);
            var said = Result(person, reminder, ring, RingState.Sent);
            await due.FinishAsync(ring, said with { RepeatAt = Etiquette.RepeatAt(ring, past, Upcoming.Next(reminder, person, Now), at => Upcoming.IsQuiet(at, person), Now, _options) }, cancel);
        }
        catch (PersonUnreachableException)
        {
            await due.FinishAsync(ring, Result(person, reminder, ring, RingState.Undelivered), cancel);
        }
        catch (PlatformUnavailableException unavailable)
        {
            var wait = Duration.Min(LongestWait, Duration.FromSeconds(5) * Math.Pow(2, Math.Min(ring.Attempt - 1, 10)));
            await due.GiveBackAsync(ring, Now + Duration.Max(wait, unavailable.RetryAfter), unavailable.MayHaveArrived, cancel);
        }
        catch (TimeoutException)
        {
            await due.GiveBackAsync(ring, Now + Duration.FromSeconds(5), mayHaveArrived: true, cancel);
        }
    }

    /// <summary>A send that hangs is given up, also when the platform does not listen.</summary>
    private async Task SendAsync(Person person, Reply reply, string delivery, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(_options.SendFor, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);

        try
        {
            await outbox.SendAsync(person, reply, delivery, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    private Task MissAsync(Person person, Reminder reminder, Schedule schedule, TakenRing ring, Instant newest, CancellationToken cancel)
    {
        var missed = new List<Instant>();
        for (var one = schedule.Next(ring.Occurrence, person.Zone); one < newest && missed.Count < MostMissed; one = schedule.Next(one.Value, person.Zone)) missed.Add(one.Value);

        var result = Result(person, reminder, ring, RingState.Missed) with { Missed = missed };

        // The newest one is said late, unless it lies in hours in which it should not be said.
        return due.FinishAsync(ring, newest > ring.Occurrence ? result with { Next = Upcoming.Next(reminder, person, newest - Duration.FromSeconds(1)) } : result, cancel);
    }

    /// <summary>What is noted when nothing else is said of this ring; what rings next is found from the schedule.</summary>
    private Outcome Result(Person person, Reminder reminder, TakenRing ring, RingState? state) => Outcome.Nothing with
    {
        State = state,
        Next = ring.Why is Why.Time ? Upcoming.Next(reminder, person, Instant.Max(Now, ring.Occurrence)) : null,
        Version = reminder.Version,
    };

    private async Task<Past> PastAsync(Person person, Reminder reminder, TakenRing ring, CancellationToken cancel)
    {
        var before = await rings.BetweenAsync(person, reminder.Id, reminder.CountsFrom, ring.Occurrence, _options.PauseAfter * 2, cancel);
        var unanswered = before.Where(one => one.State is not RingState.Missed).TakeWhile(one => one.Answer is null).Count();
        var itself = await rings.FindAsync(person, reminder.Id, ring.Occurrence, cancel);

        return new Past(itself?.Answer is Answer.Done or Answer.Skipped, itself?.Times ?? 0, unanswered);
    }
}
