using System.Globalization;
using BenchmarkDotNet.Running;
using SupportBot.Benchmarks;
using SupportBot.Benchmarks.Discord;
using SupportBot.Benchmarks.Due;
using SupportBot.Benchmarks.Telegram;

// dotnet run -c Release --project tests/SupportBot.Benchmarks -- start     our start beside a bare host's
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- chart     a mood chart beside ScottPlot's
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- --filter '*Turn*'
// tests/SupportBot.Benchmarks/Telegram/race                                our Telegram adapter beside Telegraf and grammY
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- discord   our Discord client beside discord.js; -- discord first for start and first answer
// SUPPORTBOT_TEST_POSTGRES="Host=127.0.0.1;Username=me" dotnet run -c Release --project tests/SupportBot.Benchmarks -- due
//                                                                          10,000 due at once, beside Quartz.NET and Hangfire; -- due 1000 for fewer
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- stored    memory and start with 10,000 and 1,000,000 reminders stored
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- size      bytes on disk of a person, a reminder, a ring, a check-in
return args switch
{
    ["start", ..] => await StartBenchmark.RunAsync(),
    ["due", .. var count] => await DueBenchmark.RunAsync(count is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 10_000),
    ["stored", ..] => await StoredBenchmark.RunAsync(),
    ["size", ..] => await SizeBenchmark.RunAsync(),
    ["discord"] => await PeerBenchmark.RunAsync(onlyFirst: false),
    ["discord", "first"] => await PeerBenchmark.RunAsync(onlyFirst: true),
    ["discord", "client", var api, var token] => await OurClient.RunAsync(api, token),
    ["telegram-bot"] => await PlainBot.RunAsync(),
    ["telegram-bare"] => await BareBot.RunAsync(),
    ["telegram-race", var ours, var folder, .. var only] => await PeerRace.RunAsync(ours, folder, only),
    ["chart", ..] => await ChartBenchmark.ReportAsync(),
    _ => Run(args),
};

static int Run(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(TurnBenchmark).Assembly).Run(args);

    return 0;
}
