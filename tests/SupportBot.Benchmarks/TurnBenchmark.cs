using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Benchmarks;

/// <summary>What one turn costs from update to answer, on a real SQLite file that syncs each commit to disk.</summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "The benchmark runner calls Stop.")]
public class TurnBenchmark
{
    private static readonly Address Someone = new("bench", "chat", "someone");

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-bench-").FullName;
    private ServiceProvider? _services;
    private IConversations? _conversations;

    [GlobalSetup]
    public async Task StartAsync()
    {
        Seeds.Prepare(Path.Combine(Root(), "seeds"), Path.Combine(_folder, "seeds"));
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Database>(new SqliteDatabase(Path.Combine(_folder, "supportbot.db")))
            .AddSingleton(Seeds.FromPrepared(Path.Combine(_folder, "seeds")))
            .AddSingleton(new KeyFolder(Path.Combine(_folder, "keys"), given: null))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging()
            .AddSupportBot()
            .BuildServiceProvider();
        await new Migrator(_services.GetRequiredService<Database>()).RunAsync(CancellationToken.None);
        await _services.GetRequiredService<Vault>().OpenAsync(Instant.FromUtc(2026, 3, 2, 9, 0), CancellationToken.None);
        _conversations = _services.GetRequiredService<IConversations>();
        await AnswerAsync(new ChatInput.Called(new("consent yes", "1")));
    }

    [Benchmark(Baseline = true)]
    public Task<Reply> Help() => AnswerAsync(new ChatInput.Said("/help"));

    [Benchmark]
    public Task<Reply> Learn() => AnswerAsync(new ChatInput.Said("/learn botox"));

    [Benchmark]
    public Task<Reply> LearnMisspelt() => AnswerAsync(new ChatInput.Said("/learn botoks"));

    [Benchmark]
    public Task<Reply> CheckIn() => AnswerAsync(new ChatInput.Said("/checkin mood=6 sleep=7 note=\"a walk by the river, and my sister called\""));

    [GlobalCleanup]
    public void Stop()
    {
        _services?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<Reply> AnswerAsync(ChatInput input) =>
        _conversations!.AnswerAsync(new ChatUpdate(Someone, input), CancellationToken.None);

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
