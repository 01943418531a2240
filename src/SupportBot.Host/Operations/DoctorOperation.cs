using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using NodaTime;
using NodaTime.Extensions;
using SupportBot.Content;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Host.Operations;

/// <summary><c>supportbot doctor</c>: says what is configured, reachable and missing. Changes nothing.</summary>
internal static class DoctorOperation
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        var command = new Command("doctor", "Says what is configured, reachable and missing. Changes nothing.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((result, cancel) => RunAsync([.. result.UnmatchedTokens], Console.Out, cancel));

        return command;
    }

    /// <summary>Looks at everything. Returns 0 when the bot can start, else 1.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancel)
    {
        var configuration = SupportBotHost.Configuration(args);
        var options = HostOptions.From(configuration);
        bool[] well =
        [
            await LookAsync(output, "database", () => DatabaseAsync(options, cancel)),
            await LookAsync(output, "key", () => KeyAsync(options, cancel)),
            await LookAsync(output, "content", () => Task.FromResult(Content(options))),
            await LookAsync(output, "time zones", () => Task.FromResult($"version {DateTimeZoneProviders.Tzdb.VersionId}")),
            await LookAsync(output, "Telegram", () => Task.FromResult(Token(configuration, "Telegram"))),
            await LookAsync(output, "Discord", () => Task.FromResult("off; this version does not run on Discord yet")),
            await LookAsync(output, "contact", () => Task.FromResult(configuration["Contact"] is { Length: > 0 } contact ? contact : "not set; set SUPPORTBOT_Contact before you invite people")),
        ];

        return well.All(one => one) ? 0 : 1;
    }

    [SuppressMessage("Design", "CA1031", Justification = "A doctor reports whatever is wrong.")]
    private static async Task<bool> LookAsync(TextWriter output, string what, Func<Task<string>> look)
    {
        try
        {
            await output.WriteLineAsync($"ok       {what,-11} {await look()}");

            return true;
        }
        catch (Exception trouble)
        {
            await output.WriteLineAsync($"missing  {what,-11} {trouble.Message}");

            return false;
        }
    }

    private static async Task<string> DatabaseAsync(HostOptions options, CancellationToken cancel)
    {
        if (options.Database is null && !File.Exists(options.DatabaseFile)) return $"SQLite in {options.DatabaseFile}, made at the first start";

        var database = SupportBotHost.DatabaseOf(options);
        var people = await database.QueryAsync<long>("SELECT COUNT(*) FROM person;", new { }, cancel);
        var scripts = await database.QueryAsync<long>("SELECT COUNT(*) FROM migration;", new { }, cancel);

        return $"{(options.Database is null ? $"SQLite in {options.DatabaseFile}" : "PostgreSQL")}, {scripts[0]} migrations, people: {people[0]}";
    }

    private static async Task<string> KeyAsync(HostOptions options, CancellationToken cancel)
    {
        var folder = new KeyFolder(options.KeyFolder, options.MasterKey);
        var keys = folder.Find();

        if (options.Database is null && !File.Exists(options.DatabaseFile))
        {
            return keys is null ? $"{folder.File}, made at the first start" : $"{string.Join(", ", keys.Names)}";
        }

        if (keys is null) throw new KeyRefusedException($"There is data, and {folder.File} is missing.");

        await new Vault(SupportBotHost.DatabaseOf(options), folder).OpenAsync(TimeProvider.System.GetCurrentInstant(), cancel);

        return $"{string.Join(", ", keys.Names)} opens the data";
    }

    private static string Content(HostOptions options)
    {
        var seeds = SupportBotHost.SeedsOf(options);

        return $"{seeds.In("treatments").Count} cards, {seeds.In("crisis-lines").Count} files of crisis lines, languages: {string.Join(", ", new Phrases(seeds).Languages)}";
    }

    private static string Token(IConfiguration configuration, string platform) => configuration[$"{platform}:Token"] is { Length: > 0 }
        ? "token set"
        : $"off; set SUPPORTBOT_{platform}__Token to turn it on";
}
