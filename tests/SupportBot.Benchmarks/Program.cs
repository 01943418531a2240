using BenchmarkDotNet.Running;
using SupportBot.Benchmarks;
using SupportBot.Benchmarks.Discord;

// dotnet run -c Release --project tests/SupportBot.Benchmarks -- start     our start beside a bare host's
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- --filter '*Turn*'
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- discord   our Discord client beside discord.js
return args switch
{
    ["start", ..] => await StartBenchmark.RunAsync(),
    ["discord"] => await PeerBenchmark.RunAsync(),
    ["discord", "client", var api, var token] => await OurClient.RunAsync(api, token),
    _ => Run(args),
};

static int Run(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

    return 0;
}
