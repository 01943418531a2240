using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using SupportBot.Closing;
using SupportBot.Content;
using SupportBot.Host.Closing;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Host;

/// <summary>Puts the bot together from its settings, and opens what it stands on.</summary>
internal static class SupportBotHost
{
    /// <summary>A server that is not there is asked once a second, so often.</summary>
    private const int MostTries = 60;

    /// <summary>Where the build put the prepared seeds.</summary>
    public static string PreparedSeeds => Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>The settings: the file beside the program, the environment, the command line; the later wins.</summary>
    public static IConfigurationRoot Configuration(string[] args) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
        .AddEnvironmentVariables("SUPPORTBOT_")
        .AddCommandLine(args)
        .Build();

    /// <summary>A builder with everything but the platforms.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="options">Where things are.</param>
    /// <param name="first">Adds what must begin before everything else and end after it.</param>
    public static HostApplicationBuilder Builder(IConfigurationRoot configuration, HostOptions options, Action<HostApplicationBuilder>? first = null)
    {
        // The defaults read files and variables that this bot does not use, and take time.
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddConfiguration(configuration.GetSection("Logging"));
        first?.Invoke(builder);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(DatabaseOf(options));
        builder.Services.AddSingleton(SeedsOf(options));
        builder.Services.AddSingleton(new KeyFolder(options.KeyFolder, options.MasterKey));
        builder.Services.AddSupportBot().AddHostedService(provider => new ClosingLoop(
            provider.GetRequiredService<ClosingRound>(),
            provider.GetRequiredService<KeyFolder>(),
            options,
            provider.GetRequiredService<IHostApplicationLifetime>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ClosingLoop>>()));

        return builder;
    }

    /// <summary>
    /// Looks whether the key is the right one, and only then brings the database up to date and opens the vault. A server that
    /// is just starting is waited for.
    /// </summary>
    /// <exception cref="KeyRefusedException">There is data and its key is not here. Nothing was changed.</exception>
    /// <exception cref="SettingRefusedException">The bot was closed down, or its data is elsewhere.</exception>
    public static async Task OpenAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (database, vault) = (services.GetRequiredService<Database>(), services.GetRequiredService<Vault>());
        await WaitedForAsync(database, () => vault.CheckAsync(cancel), cancel);
        await new Migrator(database).RunAsync(cancel);
        if (await database.WhyClosedAsync(cancel) is { } why) throw new SettingRefusedException(why);

        if (await services.GetRequiredService<ClosingStore>().FindAsync(cancel) is { IsOver: true })
        {
            var options = services.GetRequiredService<HostOptions>();
            await ClosedDown.FinishAsync(options, services.GetRequiredService<KeyFolder>(), cancel);

            throw new SettingRefusedException(ClosedDown.Refusal(options));
        }

        await vault.OpenAsync(services.GetRequiredService<TimeProvider>().GetCurrentInstant(), cancel);
    }

    private static async Task WaitedForAsync(Database database, Func<Task> first, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await first();

                return;
            }
            catch (Exception away) when (database is PostgresDatabase && tries < MostTries && database.IsPassing(away))
            {
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancel);
            }
        }
    }

    /// <summary>The database of the settings.</summary>
    public static Database DatabaseOf(HostOptions options)
    {
        if (options.Database is { } connection) return new PostgresDatabase(connection);

        Directory.CreateDirectory(options.DataFolder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(options.DataFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new SqliteDatabase(options.DatabaseFile);
    }

    /// <summary>The seeds of the settings.</summary>
    public static Seeds SeedsOf(HostOptions options) =>
        options.SeedsFolder is { } folder ? Seeds.FromFolder(folder) : Seeds.FromPrepared(PreparedSeeds);
}
