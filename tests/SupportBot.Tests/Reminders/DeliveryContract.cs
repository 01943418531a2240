using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

/// <summary>What people may count on when reminders are delivered, on every engine.</summary>
public abstract class DeliveryContract(TestDatabases databases) : StoreContract(databases)
{
    private const int Room = 10;

    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly PlatformUnavailableException Away = new("test", Duration.FromSeconds(5));
    private static readonly PlatformUnavailableException Unknown = new("test", Duration.FromSeconds(5)) { MayHaveArrived = true };

    [Fact]
    public async Task A_platform_that_hangs_keeps_those_of_another_waiting_for_nothing()
    {
        var other = new OtherPlatform();
        using var scene = await Begins(other);
        for (var i = 0; i < 3 * Room; i++) await Set(scene, $"{i}", Nine);
        await Set(scene, "elsewhere", Nine + Duration.FromMinutes(1), OtherPlatform.Name);
        var (begun, allBegun) = (0, new TaskCompletionSource());
        scene.Sending = (_, _) =>
        {
            if (Interlocked.Increment(ref begun) == Room) allBegun.SetResult();

            return new TaskCompletionSource().Task;
        };
        scene.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(Room, await Take(scene));
        Assert.Equal(1, await Take(scene));

        await other.Arrived.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal(0, await Take(scene));
        await allBegun.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        scene.Time.Advance(TimeSpan.FromSeconds(15));
        scene.Time.Advance(TimeSpan.FromSeconds(5));
        await scene.Get<DueReminders>().SettledAsync().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task A_platform_that_fails_is_left_alone_for_a_while_and_then_everything_arrives()
    {
        var other = new OtherPlatform();
        using var scene = await Begins(other);
        for (var i = 0; i < 5 * Room; i++) await Set(scene, $"{i}", Nine);
        await Set(scene, "elsewhere", Nine + Duration.FromMinutes(1), OtherPlatform.Name);
        var tries = 0;
        scene.Sending = (_, _) => Interlocked.Increment(ref tries) > 0 ? throw Away : Task.CompletedTask;
        scene.Time.Advance(TimeSpan.FromMinutes(2));

        await scene.Delivers();
        Assert.Equal(Room, tries);
        Assert.True(other.Arrived.Task.IsCompleted);

        // It is away for ten minutes; each minute it is asked a few times, whatever waits.
        for (var minute = 0; minute < 10; minute++) await PassMinute(scene);
        Assert.InRange(tries, 5 * Room, 40 * Room);
        Assert.Empty(scene.Sent);

        scene.Sending = (_, _) => Task.CompletedTask;
        await PassMinute(scene);
        Assert.Equal(5 * Room, scene.Sent.Select(sent => sent.User).Distinct().Count());
        Assert.Equal(5 * Room, scene.Sent.Count);
    }

    [Fact]
    public async Task What_must_wait_for_another_attempt_is_not_overtaken_by_what_comes_after_it()
    {
        using var scene = await Begins();
        var person = await Set(scene, "someone", Nine);
        await Set(scene, person, "second", Nine + Duration.FromSeconds(30));
        await Set(scene, "another", Nine + Duration.FromSeconds(30));
        var names = new ConcurrentQueue<(string User, string Delivery)>();
        scene.Sending = (to, name) =>
        {
            names.Enqueue((to.User, name));

            return names.Count == 1 ? throw Away : Task.CompletedTask;
        };
        scene.Time.Advance(TimeSpan.FromSeconds(29));
        await scene.Delivers();
        scene.Time.Advance(TimeSpan.FromSeconds(2));

        // In the same second the first is not tried again yet: it failed a moment ago and fails once more.
        await scene.Delivers();
        scene.Time.Advance(TimeSpan.FromSeconds(5));
        await scene.Delivers();

        var someones = names.Where(sent => sent.User == "someone").Select(sent => sent.Delivery).ToList();
        Assert.Equal(3, someones.Count);
        Assert.Equal(someones[0], someones[1]);
        Assert.NotEqual(someones[1], someones[2]);
    }

    [Fact]
    public async Task A_later_one_waits_while_the_earlier_of_the_same_person_is_tried_again()
    {
        using var scene = await Begins();
        var person = await Set(scene, "someone", Nine);
        scene.Sending = (_, _) => throw Away;
        await scene.Delivers();
        await Set(scene, person, "second", Nine + Duration.FromSeconds(2));
        scene.Sending = (_, _) => Task.CompletedTask;

        scene.Time.Advance(TimeSpan.FromSeconds(3));
        await scene.Delivers();
        Assert.Empty(scene.Sent);

        scene.Time.Advance(TimeSpan.FromSeconds(3));
        await scene.Delivers();
        Assert.Equal(2, scene.Sent.Count);
    }

    [Fact]
    public async Task An_attempt_of_which_nobody_knows_is_marked_on_the_ring_that_arrived()
    {
        using var scene = await Begins();
        var person = await Set(scene, "someone", Nine);
        scene.Sending = (_, _) => throw Unknown;
        await scene.Delivers();
        scene.Sending = (_, _) => Task.CompletedTask;

        scene.Time.Advance(TimeSpan.FromSeconds(6));
        await scene.Delivers();

        var ring = await scene.Get<RingStore>().LastAsync(person, Cancel);
        Assert.Equal((RingState.Sent, 1, 1), (ring!.State, ring.Times, ring.Unsure));
    }

    [Fact]
    public async Task What_a_worker_died_with_is_said_and_marked_as_perhaps_said_before()
    {
        using var scene = await Begins();
        var person = await Set(scene, "someone", Nine);
        await scene.Get<DueStore>().TakeAsync(scene.Now, scene.Now + Duration.FromMinutes(1), 10, "", Cancel);
        scene.Time.Advance(TimeSpan.FromMinutes(2));

        await scene.Delivers();

        Assert.Single(scene.Sent);
        Assert.Equal(1, (await scene.Get<RingStore>().LastAsync(person, Cancel))!.Unsure);
    }

    [Fact]
    public async Task Where_a_repeated_attempt_is_shown_once_it_is_tried_on_until_the_platform_forgets_its_name()
    {
        using var scene = await Begins();
        var person = await Set(scene, "someone", Nine);
        scene.KnowsAgainFor = Duration.FromMinutes(3);
        var names = new ConcurrentQueue<(string Name, Instant At)>();
        scene.Sending = (_, name) =>
        {
            names.Enqueue((name, scene.Now));

            throw Unknown;
        };

        for (var minute = 0; minute < 6; minute++) await PassMinute(scene);

        Assert.True(names.Count > 3);
        Assert.Single(names.Select(sent => sent.Name).Distinct());
        Assert.All(names, sent => Assert.True(sent.At < Nine + Duration.FromMinutes(3)));
        Assert.Equal(RingState.Unknown, (await scene.Get<RingStore>().LastAsync(person, Cancel))!.State);
    }

    [Fact]
    public async Task A_stop_lets_end_what_is_under_way_and_gives_back_what_has_not_begun()
    {
        using var scene = await Begins();
        var person = await Set(scene, "someone", Nine);
        await Set(scene, person, "second", Nine);
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        scene.Sending = (_, _) =>
        {
            begun.TrySetResult();

            return end.Task;
        };
        Assert.Equal(2, await Take(scene));
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        var stopping = scene.Get<DueReminders>().StopAsync(TimeSpan.FromSeconds(10));
        scene.Time.Advance(TimeSpan.FromSeconds(10));
        end.SetResult();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.Single(scene.Sent);
        Assert.Single(await scene.Get<DueStore>().TakeAsync(scene.Now, scene.Now, 10, "", Cancel), ring => ring.Unreported == 0);
    }

    [Fact]
    public async Task Many_outcomes_are_written_down_in_one_go_and_each_reminder_goes_on()
    {
        using var scene = await Begins();
        for (var i = 0; i < 60; i++) await Set(scene, $"{i}", Nine);

        await scene.Delivers();

        Assert.Equal(60, scene.Sent.Count);
        Assert.Equal([60L], await Database.QueryAsync<long>("SELECT COUNT(*) FROM reminder_ring WHERE state = 'sent';", new { }, Cancel));
        Assert.Equal([60L], await Database.QueryAsync<long>("SELECT COUNT(*) FROM reminder_due;", new { }, Cancel));
        scene.Time.Advance(TimeSpan.FromDays(1));
        await scene.Delivers();
        Assert.Equal(120, scene.Sent.Count);
    }

    [Fact]
    public async Task A_clock_that_is_put_forward_by_an_hour_loses_nothing()
    {
        using var scene = await Begins();
        await Set(scene, "someone", Nine + Duration.FromMinutes(30));
        scene.Time.Advance(TimeSpan.FromHours(1));

        await scene.Delivers();
        Assert.Single(scene.Sent);

        await scene.Waits(days: 1);
        Assert.Equal(2, scene.Sent.Count);
    }

    [Fact]
    public async Task A_clock_that_is_put_back_by_an_hour_says_nothing_twice()
    {
        using var scene = await Begins();
        await Set(scene, "someone", Nine);
        await scene.Delivers();
        Assert.Single(scene.Sent);

        scene.Time.AdjustTime((Nine - Duration.FromHours(1)).ToDateTimeOffset());
        await scene.Waits(hours: 2);
        Assert.Single(scene.Sent);

        await scene.Waits(days: 1);
        Assert.Equal(2, scene.Sent.Count);
    }

    [Theory]
    [InlineData("2026-03-27T12:00:00Z")]
    [InlineData("2026-10-23T12:00:00Z")]
    public async Task Over_a_changed_clock_it_is_said_once_a_day(string start)
    {
        using var scene = await Begins(start: start);
        var zone = DateTimeZoneProviders.Tzdb["Europe/Kyiv"];
        var person = await scene.Get<PersonStore>().WelcomeAsync(
            Guid.CreateVersion7().ToString("N"), new("test", "chat", "someone"), new Profile { Zone = zone.Id }, scene.Now, Cancel);
        var schedule = new RingsOnDays(Unit.Day, 1, [new(3, 30)], scene.Now.InZone(zone).Date);
        var first = Upcoming.Next(schedule, isChosen: true, ReminderKind.Medicine, person, scene.Now)!;
        await Set(scene, person, "first", first.DueAt, schedule);
        var days = new ConcurrentQueue<LocalDate>();
        scene.Sending = (_, _) =>
        {
            days.Enqueue(scene.Now.InZone(zone).Date);

            return Task.CompletedTask;
        };

        for (var hour = 0; hour < 5 * 24; hour++) await scene.Waits(hours: 1);

        var repeats = await Database.QueryAsync<long>("SELECT COUNT(*) FROM reminder_ring WHERE state = 'sent';", new { }, Cancel);
        Assert.Equal([5L], repeats);
        Assert.Equal(5, days.Distinct().Count());
    }

    private static Task<int> Take(Scene scene) => scene.Get<DueReminders>().TakeAsync(Cancel);

    /// <summary>A minute in which the loop looks every five seconds, as it does.</summary>
    private static async Task PassMinute(Scene scene)
    {
        for (var i = 0; i < 12; i++)
        {
            scene.Time.Advance(TimeSpan.FromSeconds(5));
            await scene.Delivers();
        }
    }

    private async Task<Scene> Begins(IMessenger? other = null, string start = "2026-03-02T09:00:00Z")
    {
        var scene = await Scene.WithStranger(start, Database, services =>
        {
            services.AddSingleton(Databases.Keys).Configure<ReminderOptions>(options => (options.AtOnce, options.Repeats) = (Room, false));
            if (other is not null) services.AddSingleton(other);
        });
        await scene.Get<Vault>().OpenAsync(scene.Now, Cancel);

        return scene;
    }

    private static async Task<Person> Set(Scene scene, string user, Instant due, string platform = "test")
    {
        var id = Guid.CreateVersion7().ToString("N");
        var person = await scene.Get<PersonStore>().WelcomeAsync(id, new(platform, "chat", user), new Profile { Zone = "Etc/UTC" }, Nine, Cancel);
        await Set(scene, person, "first", due);

        return person;
    }

    private static async Task Set(Scene scene, Person person, string text, Instant due, Schedule? schedule = null)
    {
        var local = due.InUtc();
        var reminder = new Reminder(Guid.CreateVersion7().ToString("N"), text, ReminderKind.Medicine)
        {
            State = ReminderState.Active,
            Schedule = schedule ?? new RingsOnDays(Unit.Day, 1, [local.TimeOfDay], local.Date),
            IsChosen = true,
            CreatedAt = Nine,
        };
        await scene.Get<ReminderStore>().AddAsync(person, reminder, Cancel);
        await scene.Get<ReminderStore>().ChangeAsync(person, reminder, new(due, due), Cancel);
    }

    private sealed class OtherPlatform : IMessenger
    {
        public const string Name = "other";

        public TaskCompletionSource Arrived { get; } = new();

        public string Platform => Name;

        public Task SendAsync(Address to, Reply reply, string delivery, CancellationToken cancel)
        {
            Arrived.TrySetResult();

            return Task.CompletedTask;
        }
    }
}

public sealed class Delivery_on_SQLite(OnSqlite databases) : DeliveryContract(databases), IClassFixture<OnSqlite>;

public sealed class Delivery_on_PostgreSQL(OnPostgres databases) : DeliveryContract(databases), IClassFixture<OnPostgres>;
