using BenchmarkDotNet.Running;
using SupportBot.Benchmarks;
using SupportBot.Benchmarks.Telegram;

// dotnet run -c Release --project tests/SupportBot.Benchmarks -- start     our start beside a bare host's
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- --filter '*Turn*'
// tests/SupportBot.Benchmarks/Telegram/race                                our Telegram adapter beside Telegraf and grammY
return args switch
{
    ["start", ..] => await StartBenchmark.RunAsync(),
    ["telegram-bot"] => await PlainBot.RunAsync(),
    ["telegram-race", var ours, var folder] => await PeerRace.RunAsync(ours, folder),
    _ => Run(args),
};

static int Run(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(TurnBenchmark).Assembly).Run(args);

    return 0;
}
