using BenchmarkDotNet.Running;
using SupportBot.Benchmarks;

// dotnet run -c Release --project tests/SupportBot.Benchmarks -- start     our start beside a bare host's
// dotnet run -c Release --project tests/SupportBot.Benchmarks -- --filter '*Turn*'
return args is ["start", ..]
    ? await StartBenchmark.RunAsync()
    : Run(args);

static int Run(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

    return 0;
}
