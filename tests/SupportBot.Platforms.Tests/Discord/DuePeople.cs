using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Discord;
using SupportBot.People;
using SupportBot.Reminders;
using SupportBot.Simulators.Discord;
using SupportBot.Storage;
using SupportBot.Tests;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>The bot's data before it starts: people on Discord, each with one reminder that is due in the same minute.</summary>
internal sealed class DuePeople
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Kyiv"];

    private readonly SqliteDatabase _database;
    private readonly Instant _due;

    private DuePeople(SqliteDatabase database, Instant due, int count) => (_database, _due, Count) = (database, due, count);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Writes them down with the product's own stores, into the folders that the program will use.</summary>
    /// <param name="discord">Where they have an account.</param>
    /// <param name="folder">The folder of the data and of the key.</param>
    /// <param name="count">How many.</param>
    /// <param name="unopened">Of every so many, the DM of one is not known yet.</param>
    public static async Task<DuePeople> AddAsync(DiscordSimulator discord, string folder, int count, int unopened)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        var database = new SqliteDatabase(Path.Combine(folder, "data", "supportbot.db"));
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Database>(database)
            .AddSingleton(Repository.Seeds)
            .AddSingleton(new KeyFolder(Path.Combine(folder, "keys"), given: null))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging()
            .AddSupportBot()
            .BuildServiceProvider();
        var now = SystemClock.Instance.GetCurrentInstant();
        var due = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / 60 * 60);
        await new Migrator(database).RunAsync(Rig.Cancel);
        await services.GetRequiredService<Vault>().OpenAsync(now, Rig.Cancel);

        for (var i = 0; i < count; i++) await AddAsync(services, discord, due, isOpen: i % unopened > 0);

        return new(database, due, count);
    }

    /// <summary>How many reminders have not been dealt with.</summary>
    public async Task<long> LeftAsync() => (await _database.QueryAsync<long>(
        "SELECT COUNT(*) FROM reminder_due WHERE occurrence <= @due AND why = 'time';", new { due = _due }, Rig.Cancel))[0];

    private static async Task AddAsync(IServiceProvider services, DiscordSimulator discord, Instant due, bool isOpen)
    {
        var member = discord.AddMember("someone");
        var account = Id(member.Id);
        var person = await services.GetRequiredService<PersonStore>().WelcomeAsync(
            NewId(), new(DiscordUpdates.Platform, "", account), new Profile { Zone = Zone.Id }, due, Rig.Cancel);

        if (isOpen)
        {
            await services.GetRequiredService<IPlatformMemory>().NoteAsync(
                DiscordUpdates.Platform, account, "dm", Id(discord.World.DmWith(member).Id), Rig.Cancel);
        }

        var local = due.InZone(Zone);
        var reminder = new Reminder(NewId(), "the morning dose", ReminderKind.Medicine)
        {
            State = ReminderState.Active,
            Schedule = new RingsOnDays(Unit.Day, 1, [local.TimeOfDay], local.Date),
            IsChosen = true,
            CreatedAt = due,
        };
        await services.GetRequiredService<ReminderStore>().AddAsync(person, reminder, Rig.Cancel);
        await services.GetRequiredService<ReminderStore>().ChangeAsync(person, reminder, new(due, due), Rig.Cancel);
    }

    private static string NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");

    private static string Id(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
