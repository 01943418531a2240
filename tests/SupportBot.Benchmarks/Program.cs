using BenchmarkDotNet.Running;
using SupportBot.Benchmarks;
using SupportBot.Benchmarks.Discord;
using SupportBot.Benchmarks.Telegram;

// dotnet run -c Release --project tests/SupportBot.Benchmarks -- start     our start beside a bare host's
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- chart     a mood chart beside ScottPlot's
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- --filter '*Turn*'
// tests/SupportBot.Benchmarks/Telegram/race                                our Telegram adapter beside Telegraf and grammY
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- discord   our Discord client beside discord.js
return args switch
{
    ["start", ..] => await StartBenchmark.RunAsync(),
    ["discord"] => await PeerBenchmark.RunAsync(),
    ["discord", "client", var api, var token] => await OurClient.RunAsync(api, token),
    ["telegram-bot"] => await PlainBot.RunAsync(),
    ["telegram-race", var ours, var folder, .. var only] => await PeerRace.RunAsync(ours, folder, only),
    ["chart", ..] => await ChartBenchmark.ReportAsync(),
    _ => Run(args),
};

static int Run(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(TurnBenchmark).Assembly).Run(args);

    return 0;
}
