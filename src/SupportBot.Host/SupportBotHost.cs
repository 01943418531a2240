using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using SupportBot.Content;
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
    public static HostApplicationBuilder Builder(IConfigurationRoot configuration, HostOptions options)
    {
        // The defaults read files and variables that this bot does not use, and take time.
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddConfiguration(configuration.GetSection("Logging"));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(DatabaseOf(options));
        builder.Services.AddSingleton(SeedsOf(options));
        builder.Services.AddSingleton(new KeyFolder(options.KeyFolder, options.MasterKey));
        builder.Services.AddSupportBot();

        return builder;
    }

    /// <summary>Brings the database up to date and opens the vault. A server that is just starting is waited for.</summary>
    /// <exception cref="KeyRefusedException">There is data and its key is not here.</exception>
    /// <exception cref="SettingRefusedException">The data is being moved, or was moved elsewhere.</exception>
    public static async Task OpenAsync(IServiceProvider services, CancellationToken cancel)
    {
        var database = services.GetRequiredService<Database>();
        await MigrateAsync(database, cancel);
        if (await database.WhyClosedAsync(cancel) is { } why) throw new SettingRefusedException(why);

        await services.GetRequiredService<Vault>().OpenAsync(services.GetRequiredService<TimeProvider>().GetCurrentInstant(), cancel);
    }

    private static async Task MigrateAsync(Database database, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await new Migrator(database).RunAsync(cancel);

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
