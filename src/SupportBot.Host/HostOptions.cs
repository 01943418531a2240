using Microsoft.Extensions.Configuration;

namespace SupportBot.Host;

/// <summary>Where things are. Top level of <c>config/appsettings.json</c>.</summary>
internal sealed record HostOptions
{
    /// <summary>Where the database is; made when it is not there.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where the master key is.</summary>
    public required string KeyFolder { get; init; }

    /// <summary>The master keys themselves, in place of the key file; nothing unless set.</summary>
    public string? MasterKey { get; init; }

    /// <summary>A PostgreSQL connection string; nothing for SQLite.</summary>
    public string? Database { get; init; }

    /// <summary>A folder of seeds to read in place of the prepared ones; nothing unless set.</summary>
    public string? SeedsFolder { get; init; }

    /// <summary>Where health is told, as <c>http://127.0.0.1:8081/</c>; nothing to tell it nowhere.</summary>
    public Uri? HealthListen { get; init; }

    /// <summary>Where Prometheus may ask for metrics, as <c>http://127.0.0.1:9464/</c>; nothing for nowhere.</summary>
    public Uri? MetricsListen { get; init; }

    /// <summary>Where traces are sent by OTLP; nothing to make none.</summary>
    public Uri? TracesTo { get; init; }

    /// <summary>The SQLite file.</summary>
    public string DatabaseFile => Path.Combine(DataFolder, "supportbot.db");

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingRefusedException">Settings that do not go together; says which and what to do.</exception>
    public static HostOptions From(IConfiguration configuration)
    {
        var options = new HostOptions
        {
            DataFolder = Path.GetFullPath(Given(configuration["DataFolder"]) ?? Below(Environment.SpecialFolder.LocalApplicationData, "data")),
            KeyFolder = Path.GetFullPath(Given(configuration["KeyFolder"]) ?? Below(Environment.SpecialFolder.ApplicationData, "keys")),
            MasterKey = Given(configuration["MasterKey"]),
            Database = Given(configuration["Database"]),
            SeedsFolder = Given(configuration["SeedsFolder"]),
            HealthListen = Address(configuration, "Health:Listen"),
            MetricsListen = Address(configuration, "Metrics:Listen"),
            TracesTo = Address(configuration, "Traces:To"),
        };

        return options.MasterKey is null && IsInside(options.KeyFolder, options.DataFolder)
            ? throw new SettingRefusedException("KeyFolder is inside DataFolder, so a copy of the data would hold its own key. Set SUPPORTBOT_KeyFolder to a folder beside it.")
            : options;
    }

    private static Uri? Address(IConfiguration configuration, string key) => Given(configuration[key]) is not { } text ? null
        : Uri.TryCreate(text.Replace("*", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new SettingRefusedException($"{key} is “{text}”, which is no address. Write it as http://127.0.0.1:8081/, or leave it empty.");

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Below(Environment.SpecialFolder folder, string otherwise) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } home
            ? Path.Combine(home, "supportbot")
            : Path.Combine(AppContext.BaseDirectory, otherwise);

    private static bool IsInside(string inner, string outer)
    {
        var relative = Path.GetRelativePath(outer, inner);

        return relative is "." || (!relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative));
    }
}
