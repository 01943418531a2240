using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SupportBot.Platforms.Tests.Operations;

/// <summary>What a run of the program ended with.</summary>
internal sealed record Ran(int Code, string Output, string Error);

/// <summary>An installation of the program on folders of its own, as its host looks after it in a shell.</summary>
internal sealed class Installation : IDisposable
{
    /// <summary>The passphrase of its copies of keys.</summary>
    public const string Passphrase = "four calm grey herons";

    /// <summary>Everything of it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("supportbot-installation-").FullName;

    public string Data => Path.Combine(Folder, "data");

    public string Keys => Path.Combine(Folder, "keys");

    public string Database => Path.Combine(Data, "supportbot.db");

    public string KeyFile => Path.Combine(Keys, "master.key");

    /// <summary>The acts that were written down, without their times.</summary>
    public IReadOnlyList<string> Acts => [.. File.ReadAllLines(Path.Combine(Data, "acts.log")).Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The program, made ready to be started here.</summary>
    public ProcessStartInfo Start(IReadOnlyList<string> args, params IEnumerable<(string Name, string Value)> settings)
    {
        var build = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var start = new ProcessStartInfo(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "SupportBot.Host", build, "supportbot")), args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
            Environment =
            {
                ["HOME"] = Folder,
                ["TMPDIR"] = Folder,
                ["LC_ALL"] = "C.UTF-8",
                ["SUPPORTBOT_DataFolder"] = Data,
                ["SUPPORTBOT_KeyFolder"] = Keys,
                ["SUPPORTBOT_PASSPHRASE"] = Passphrase,
            },
        };
        foreach (var (name, value) in settings) start.Environment[$"SUPPORTBOT_{name}"] = value;

        return start;
    }

    /// <summary>Runs it once with arguments.</summary>
    public Task<Ran> RunAsync(params IReadOnlyList<string> args) => RunAsync(Start(args), []);

    /// <summary>Runs it once with settings.</summary>
    public Task<Ran> RunAsync(IReadOnlyList<string> args, IReadOnlyList<(string Name, string Value)> settings, params IReadOnlyList<string> lines) =>
        RunAsync(Start(args, settings), lines);

    /// <summary>Talks with it in the terminal.</summary>
    public Task<Ran> SaysAsync(params IReadOnlyList<string> lines) => RunAsync(Start([]), lines);

    /// <summary>Asks the database itself.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only texts of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancel)) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")));

        return rows;
    }

    /// <summary>How many rows each table has.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync()
    {
        var counts = new Dictionary<string, int>();
        foreach (var table in await AskAsync("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name;")) counts[table] = int.Parse((await AskAsync($"SELECT COUNT(*) FROM {table};"))[0], System.Globalization.CultureInfo.InvariantCulture);

        return counts;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task<Ran> RunAsync(ProcessStartInfo start, IReadOnlyList<string> lines)
    {
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.StandardInput.WriteAsync(string.Concat(lines.Select(line => $"{line}\n")));
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancel);

        return new(process.ExitCode, await output, await error);
    }
}
