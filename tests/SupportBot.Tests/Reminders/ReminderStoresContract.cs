using NodaTime;
using SupportBot.People;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

/// <summary>What the stores of reminders promise on every engine.</summary>
public abstract class ReminderStoresContract(TestDatabases databases) : StoreContract(databases)
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Instant LeaseEnds = Nine + Duration.FromMinutes(1);
    private static readonly Instant Tomorrow = Nine + Duration.FromDays(1);

    private DueStore Due => new(Database);

    private ReminderStore Reminders => new(Database);

    private RingStore Rings => new(Database);

    [Fact]
    public async Task Everything_about_a_reminder_is_kept()
    {
        var person = await Welcome();
        var reminder = Daily("1") with
        {
            IsChosen = true,
            Kind = ReminderKind.Medicine,
            FellSilent = true,
            Proposal = new(
                "every day at 10",
                new RingsOnDays(Unit.Day, 1, [new(10, 0)], new LocalDate(2026, 3, 2)),
                IsChosen: true),
        };
        await Reminders.AddAsync(person, reminder, Cancel);

        Assert.Equal(Shown(reminder), Shown((await Reminders.FindAsync(person, reminder.Id, Cancel))!));
    }

    [Fact]
    public async Task Many_workers_share_what_is_due_without_taking_anything_twice()
    {
        var person = await Welcome();
        for (var i = 0; i < 100; i++) await Set(person, Daily($"{i}"));

        var takes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var store = new DueStore(Databases.Another());
            var mine = new List<string>();
            while (await store.TakeAsync(Nine, LeaseEnds, 7, "", Cancel) is { Count: > 0 } taken) mine.AddRange(
                taken.Select(ring => ring.ReminderId));

            return mine;
        })));

        var all = takes.SelectMany(take => take).ToList();
        Assert.Equal(100, all.Count);
        Assert.Equal(100, all.Distinct().Count());
    }

    [Fact]
    public async Task The_oldest_is_taken_first()
    {
        var person = await Welcome();
        await Set(person, Daily("late"), Nine);
        await Set(person, Daily("early"), Nine - Duration.FromHours(1));

        Assert.Equal(Id("early"), Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 1, "", Cancel)).ReminderId);
    }

    [Fact]
    public async Task What_a_dead_worker_held_is_taken_by_another_after_the_lease_and_is_not_given_up()
    {
        var person = await Welcome();
        await Set(person, Daily("1"));
        var first = Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));
        var another = new DueStore(Databases.Another());

        Assert.Empty(await another.TakeAsync(LeaseEnds - Duration.FromMilliseconds(1), LeaseEnds, 10, "", Cancel));
        var second = Assert.Single(await another.TakeAsync(LeaseEnds, LeaseEnds + Duration.FromMinutes(1), 10, "", Cancel));

        Assert.Equal((1, 0), (first.Attempt, first.Unsure));
        Assert.Equal((2, 0), (second.Attempt, second.Unsure));
    }

    [Fact]
    public async Task What_is_given_back_is_taken_again_at_its_time_and_is_not_unsure()
    {
        var person = await Welcome();
        await Set(person, Daily("1"));
        var ring = Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));

        await Due.GiveBackAsync(ring, Nine + Duration.FromSeconds(5), mayHaveArrived: false, Cancel);

        Assert.Empty(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));
        var again = Assert.Single(await Due.TakeAsync(Nine + Duration.FromSeconds(5), LeaseEnds, 10, "", Cancel));
        Assert.Equal((2, 0, Nine), (again.Attempt, again.Unsure, again.DueAt));
    }

    [Fact]
    public async Task What_may_have_arrived_is_unsure_when_it_is_taken_again()
    {
        var person = await Welcome();
        await Set(person, Daily("1"));
        var ring = Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));

        await Due.GiveBackAsync(ring, Nine, mayHaveArrived: true, Cancel);

        Assert.Equal(1, Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel)).Unsure);
    }

    [Fact]
    public async Task A_ring_is_held_only_by_the_worker_that_has_it()
    {
        var person = await Welcome();
        await Set(person, Daily("1"));
        var first = Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));
        Assert.True(await Due.HoldAsync(first, LeaseEnds + Duration.FromMinutes(1), Cancel));
        Assert.Empty(await Due.TakeAsync(LeaseEnds, Tomorrow, 10, "", Cancel));

        await Due.TakeAsync(LeaseEnds + Duration.FromMinutes(1), Tomorrow, 10, "", Cancel);

        Assert.False(await Due.HoldAsync(first, Tomorrow, Cancel));
    }

    [Fact]
    public async Task A_finished_ring_is_noted_and_the_next_one_waits_for_its_time()
    {
        var person = await Welcome();
        await Set(person, Daily("1"));
        var ring = Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));

        await FinishAsync(ring, new(RingState.Sent, [], null, new(Tomorrow, Tomorrow), 2));

        Assert.Empty(await Due.TakeAsync(Tomorrow - Duration.FromMilliseconds(1), Tomorrow, 10, "", Cancel));
        Assert.Equal(Tomorrow, Assert.Single(await Due.TakeAsync(Tomorrow, Tomorrow, 10, "", Cancel)).Occurrence);
        Assert.Equal(RingState.Sent, (await Rings.FindAsync(person, Id("1"), Nine, Cancel))!.State);
    }

    [Fact]
    public async Task A_snooze_that_comes_during_the_delivery_is_kept_beside_the_next_ring()
    {
        var person = await Welcome();
        var reminder = await Set(person, Daily("1"));
        var ring = Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));
        var later = Nine + Duration.FromMinutes(10);

        await Rings.AnswerAsync(person, reminder, Nine, Answer.PutOff, later, new(Tomorrow, Tomorrow), Cancel);
        await FinishAsync(ring, new(RingState.Sent, [], Nine + Duration.FromMinutes(30), new(Tomorrow, Tomorrow), 2));

        var again = Assert.Single(await Due.TakeAsync(later, later, 10, "", Cancel));
        Assert.Equal((Nine, Why.Snooze), (again.Occurrence, again.Why));
        Assert.Equal(
            Tomorrow,
            Assert.Single(await Due.TakeAsync(Tomorrow, Tomorrow, 10, "", Cancel), due => due.Why is Why.Time).Occurrence);
    }

    [Fact]
    public async Task Done_in_the_moment_before_a_crash_does_not_end_the_series()
    {
        var person = await Welcome();
        var reminder = await Set(person, Daily("1"));
        await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel);

        await Rings.AnswerAsync(person, reminder, Nine, Answer.Done, null, new(Tomorrow, Tomorrow), Cancel);

        Assert.Empty(await Due.TakeAsync(LeaseEnds, LeaseEnds, 10, "", Cancel));
        Assert.Single(await Due.TakeAsync(Tomorrow, Tomorrow, 10, "", Cancel));
    }

    [Fact]
    public async Task Done_long_afterwards_adds_nothing()
    {
        var person = await Welcome();
        var reminder = await Set(person, Daily("1"), Tomorrow);

        await Rings.AnswerAsync(
            person,
            reminder,
            Nine,
            Answer.Done,
            null,
            new(Nine + Duration.FromHours(1), Nine + Duration.FromHours(1)),
            Cancel);

        Assert.Equal(Tomorrow, Assert.Single(await Due.TakeAsync(Tomorrow, Tomorrow, 10, "", Cancel)).Occurrence);
    }

    [Fact]
    public async Task A_change_drops_what_was_due_and_a_ring_on_its_way_adds_nothing()
    {
        var person = await Welcome();
        var reminder = await Set(person, Daily("1"));
        var ring = Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));

        Assert.True(await Reminders.ChangeAsync(person, reminder with { State = ReminderState.Stopped }, null, Cancel));
        await FinishAsync(ring, new(RingState.Sent, [], null, new(Tomorrow, Tomorrow), reminder.Version));

        Assert.Empty(await Due.TakeAsync(Tomorrow, Tomorrow, 10, "", Cancel));
    }

    [Fact]
    public async Task Of_two_changes_at_once_the_first_counts()
    {
        var person = await Welcome();
        var reminder = await Set(person, Daily("1"));

        Assert.True(await Reminders.ChangeAsync(person, reminder with { State = ReminderState.Paused }, null, Cancel));
        Assert.False(
            await Reminders.ChangeAsync(
                person, reminder with { State = ReminderState.Active }, new(Tomorrow, Tomorrow), Cancel));

        Assert.Equal(ReminderState.Paused, (await Reminders.FindAsync(person, reminder.Id, Cancel))!.State);
        Assert.Empty(await Due.TakeAsync(Tomorrow, Tomorrow, 10, "", Cancel));
    }

    [Fact]
    public async Task What_was_sent_stays_sent_when_its_repeat_is_not_delivered()
    {
        var person = await Welcome();
        await Set(person, Daily("1"));
        var ring = Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));
        await FinishAsync(ring, new(RingState.Sent, [], LeaseEnds, null, 2));
        var repeat = Assert.Single(await Due.TakeAsync(LeaseEnds, Tomorrow, 10, "", Cancel));

        await FinishAsync(repeat, new(RingState.Undelivered, [], null, null, 2));

        Assert.Equal((Why.Repeat, 1), (repeat.Why, repeat.Attempt));
        Assert.Equal(RingState.Sent, (await Rings.FindAsync(person, Id("1"), Nine, Cancel))!.State);
        Assert.Empty(await Rings.TellAsync(person, Cancel));
    }

    [Fact]
    public async Task What_was_missed_is_told_once()
    {
        var person = await Welcome();
        await Set(person, Daily("1"));
        var ring = Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));
        await FinishAsync(ring, new(RingState.Missed, [LeaseEnds], null, new(Tomorrow, Tomorrow), 2));

        Assert.Equal([Nine, LeaseEnds], (await Rings.TellAsync(person, Cancel)).Select(missed => missed.Occurrence));
        Assert.Empty(await Rings.TellAsync(person, Cancel));
    }

    [Fact]
    public async Task Nobody_reaches_the_reminders_of_another_person()
    {
        var person = await Welcome("a");
        var another = await Welcome("b");
        var reminder = await Set(person, Daily("1"));

        await Rings.AnswerAsync(another, reminder, Nine, Answer.Done, null, null, Cancel);
        await Reminders.RemoveAsync(another, reminder.Id, Cancel);

        Assert.Null(await Reminders.FindAsync(another, reminder.Id, Cancel));
        Assert.False(await Reminders.ChangeAsync(another, reminder, null, Cancel));
        Assert.Null(await Rings.FindAsync(person, reminder.Id, Nine, Cancel));
        Assert.NotNull(await Reminders.FindAsync(person, reminder.Id, Cancel));
        Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));
    }

    [Fact]
    public async Task An_erased_person_leaves_nothing_behind_and_a_ring_on_its_way_brings_nothing_back()
    {
        var person = await Welcome();
        await Set(person, Daily("1"));
        var ring = Assert.Single(await Due.TakeAsync(Nine, LeaseEnds, 10, "", Cancel));

        await new PersonStore(Database, Databases.Vault).EraseAsync(person, Cancel);
        await FinishAsync(ring, new(RingState.Sent, [Tomorrow], null, new(Tomorrow, Tomorrow), 2));

        foreach (var table in (string[])["reminder", "reminder_due", "reminder_ring"])
        {
            Assert.Equal(0, (await Database.QueryAsync<long>($"SELECT COUNT(*) FROM {table};", new { }, Cancel))[0]);
        }
    }

    [Fact]
    public async Task Everything_is_exported()
    {
        var person = await Welcome();
        var reminder = await Set(person, Daily("1"));
        await Rings.AnswerAsync(person, reminder, Nine - Duration.FromDays(1), Answer.Done, null, null, Cancel);

        Assert.Equal("water", Assert.Single(await Reminders.ExportAsync(person, Cancel))["text"]);
        Assert.Equal("2026-03-02T09:00:00Z", Assert.Single(await Due.ExportAsync(person, Cancel))["due_at"]);
        Assert.Equal("Done", Assert.Single(await Rings.ExportAsync(person, Cancel))["answer"]);
    }

    private Task FinishAsync(TakenRing ring, Outcome outcome) => new OutcomeStore(Database).FinishAsync([(ring, outcome)], Cancel);

    private static string Id(string name) => name.PadLeft(32, '0');

    private static Reminder Daily(string name) => new(Id(name), "water", ReminderKind.Other)
    {
        State = ReminderState.Active,
        Schedule = new RingsOnDays(Unit.Day, 1, [new(9, 0)], new LocalDate(2026, 3, 2)),
        CreatedAt = Nine,
    };

    private static string Shown(Reminder r) =>
        $"{r.Id} {r.Text} {r.Kind} {r.State} {r.Schedule} {r.IsChosen} {r.Proposal?.Said} {r.Proposal?.Schedule} {r.Proposal?.IsChosen} {r.FellSilent} {r.CountsFrom} {r.Version} {r.CreatedAt}";

    private async Task<Reminder> Set(Person person, Reminder reminder, Instant? due = null)
    {
        await Reminders.AddAsync(person, reminder, Cancel);
        await Reminders.ChangeAsync(person, reminder, new(due ?? Nine, due ?? Nine), Cancel);

        return (await Reminders.FindAsync(person, reminder.Id, Cancel))!;
    }
}

public sealed class Reminder_stores_on_SQLite(OnSqlite databases) : ReminderStoresContract(
    databases), IClassFixture<OnSqlite>;

public sealed class Reminder_stores_on_PostgreSQL(OnPostgres databases) : ReminderStoresContract(
    databases), IClassFixture<OnPostgres>;
