using BenchmarkDotNet.Running;
using SupportBot.Benchmarks;

// dotnet run -c Release --project tests/SupportBot.Benchmarks -- start     our start beside a bare host's
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- chart     a mood chart beside ScottPlot's
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- --filter '*Turn*'
return args switch
{
    ["start", ..] => await StartBenchmark.RunAsync(),
    ["chart", ..] => await ChartBenchmark.ReportAsync(),
    _ => Run(args),
};

static int Run(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

    return 0;
}
