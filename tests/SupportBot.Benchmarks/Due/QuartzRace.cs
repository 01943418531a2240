using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Quartz;

namespace SupportBot.Benchmarks.Due;

/// <summary>Quartz.NET, clustered, as its documentation sets it up: its own tables, one trigger for each reminder.</summary>
internal static class QuartzRace
{
    private const int Workers = 10;

    /// <summary>Returns how many a second were fired.</summary>
    public static async Task<double> RunAsync(string connection, int count)
    {
        var scheduler = await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureScheduler(options => (options.InstanceName, options.InstanceId, options.MaxBatchSize) = ("due", "AUTO", Workers));
            quartz.UseDefaultThreadPool(Workers);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(connection);
                store.UseClustering();
                store.ProvisionSchema();
            });
        }).BuildScheduler();
        await scheduler.AddJob(JobBuilder.Create<Ring>().WithIdentity("ring").StoreDurably().Build(), AddJobOptions.Replacing);
        var due = TimeProvider.System.GetUtcNow();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, cancel) =>
            await scheduler.ScheduleJob(TriggerBuilder.Create().WithIdentity($"reminder {i}").ForJob("ring").StartAt(due).Build(), cancellationToken: cancel));

        Ring.Begin(count);
        var began = Stopwatch.GetTimestamp();
        await scheduler.Start();
        await Ring.All;
        var took = Stopwatch.GetElapsedTime(began);
        await scheduler.Shutdown();

        return count / took.TotalSeconds;
    }

    /// <summary>Counts.</summary>
    [SuppressMessage("Performance", "CA1812", Justification = "Quartz makes it.")]
    private sealed class Ring : IJob
    {
        private static TaskCompletionSource _all = new();
        private static int _left;

        public static Task All => _all.Task;

        public static void Begin(int count) => (_all, _left) = (new(TaskCreationOptions.RunContinuationsAsynchronously), count);

        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            if (Interlocked.Decrement(ref _left) == 0) _all.TrySetResult();

            return ValueTask.CompletedTask;
        }
    }
}
