using System.Diagnostics;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Benchmarks.Telegram;

/// <summary>
/// Our adapter beside bots with the same answers on Telegraf and grammY: the same simulator, the same updates, one after
/// the other in several rounds, so that all see the same machine.
/// </summary>
internal static class PeerRace
{
    private const int Rounds = 3;
    private const int People = 20_000;

    /// <summary>Needs <c>npm ci</c> in this folder, and this program published as the first argument; all bots race unless some are named.</summary>
    public static async Task<int> RunAsync(string ours, string folder, params IReadOnlyCollection<string> only)
    {
        var figures = new List<Figures>();

        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var make in new Func<Contestant>[]
            {
                () => new("SupportBot", ours, "telegram-bot"),
                () => new("bare", ours, "telegram-bare"),
                () => new("Telegraf", "node", Path.Combine(folder, "telegraf.js")),
                () => new("grammY", "node", Path.Combine(folder, "grammy.js")),
            })
            {
                using var bot = make();

                if (only.Count > 0 && !only.Contains(bot.Name)) continue;

                figures.Add(await MeasureAsync(bot));
                Console.WriteLine(figures[^1]);
            }
        }

        foreach (var group in figures.GroupBy(figure => figure.Name))
        {
            Console.WriteLine($"median  {Figures.Median(group.Key, [.. group])}");
        }

        return 0;
    }

    private static async Task<Figures> MeasureAsync(Contestant bot)
    {
        await using var telegram = await TelegramSimulator.StartAsync();
        telegram.Rules.LimitsSending = false;
        for (var id = 1; id <= People; id++) telegram.People.Add(id, "Someone", started: true);

        telegram.People.Write(1, "/checkin");
        var watch = Stopwatch.StartNew();
        bot.Start(TelegramSimulator.Token, telegram.Address);
        await telegram.UntilAsync(() => Answers(telegram) >= 1, CancellationToken.None);
        var start = watch.Elapsed;
        await Task.Delay(TimeSpan.FromSeconds(2));
        var idle = bot.Memory;

        await LoadAsync(telegram, 200, 400); // warm
        var before = bot.Processor;
        var slow = await LoadAsync(telegram, 30, 300);
        var fast = await LoadAsync(telegram, 200, 3000);
        var processor = (bot.Processor - before) / 3300;
        var (busy, watchRush) = (bot.Processor, Stopwatch.StartNew());
        await LoadAsync(telegram, int.MaxValue, People);
        var (rush, inRush) = (People / watchRush.Elapsed.TotalSeconds, (bot.Processor - busy) / People);
        var memory = bot.Memory;

        return new(
            bot.Name, start.TotalMilliseconds, idle, memory, processor.TotalMicroseconds, rush, inRush.TotalMicroseconds,
            slow.Median, slow.P99, fast.Median, fast.P99, (await bot.StopAsync()).TotalMilliseconds);
    }

    private static int Answers(TelegramSimulator telegram) => telegram.Calls.Count(call => call.Method is "sendMessage" && call.Succeeded);

    /// <summary>Sends so many updates at a steady rate, each from another person; the time to each answer, in milliseconds.</summary>
    private static async Task<(double Median, double P99)> LoadAsync(TelegramSimulator telegram, int perSecond, int count)
    {
        var times = new TimeSpan[count];
        var asked = new DateTimeOffset[People + 1];
        var left = count;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        telegram.Called = call =>
        {
            if (call.Method is not "sendMessage" || !call.Succeeded) return;

            var person = int.Parse(call.Values["chat_id"], System.Globalization.CultureInfo.InvariantCulture);
            var index = Interlocked.Decrement(ref left);
            if (index >= 0) times[index] = call.At - asked[person];
            if (index == 0) done.TrySetResult();
        };
        var watch = Stopwatch.StartNew();

        for (var i = 0; i < count; i++)
        {
            var wait = TimeSpan.FromSeconds((double)i / perSecond) - watch.Elapsed;
            if (wait > TimeSpan.FromMilliseconds(1)) await Task.Delay(wait);
            var person = 1 + (i % People);
            asked[person] = telegram.Now;
            telegram.People.Write(person, "/checkin");
        }

        await done.Task.WaitAsync(TimeSpan.FromSeconds(60));
        telegram.Called = null;
        Array.Sort(times);

        return (times[count / 2].TotalMilliseconds, times[count * 99 / 100].TotalMilliseconds);
    }
}
