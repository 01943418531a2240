using System.Diagnostics;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;

namespace SupportBot.Benchmarks.Due;

/// <summary>Hangfire, as its documentation sets it up: one job in the queue for each reminder.</summary>
internal static class HangfireRace
{
    private static TaskCompletionSource _all = new();
    private static int _left;

    /// <summary>Returns how many a second were done.</summary>
    public static async Task<double> RunAsync(string connection, int count)
    {
        var options = new PostgreSqlStorageOptions { QueuePollInterval = TimeSpan.FromMilliseconds(50) };
        var storage = new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options);
        var client = new BackgroundJobClient(storage);
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => client.Enqueue(() => Ring()));

        (_all, _left) = (new(TaskCreationOptions.RunContinuationsAsynchronously), count);
        var began = Stopwatch.GetTimestamp();
        using var server = new BackgroundJobServer(new BackgroundJobServerOptions { WorkerCount = 20 }, storage);
        await _all.Task;

        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Counts.</summary>
    public static void Ring()
    {
        if (Interlocked.Decrement(ref _left) == 0) _all.TrySetResult();
    }
}
