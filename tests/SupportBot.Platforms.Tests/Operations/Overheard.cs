using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace SupportBot.Platforms.Tests.Operations;

/// <summary>
/// Whoever looks at a bot from outside: reads its log at every level, collects its traces (OTLP over gRPC, as they come on the
/// wire), asks for its metrics, and looks at the names of its files.
/// </summary>
internal sealed class Overheard : IAsyncDisposable
{
    private readonly WebApplication _collector;
    private readonly ConcurrentQueue<string> _traces = new();
    private readonly Uri _metrics;

    private Overheard(WebApplication collector, Uri metrics) => (_collector, _metrics) = (collector, metrics);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The settings under which a bot tells all it ever tells.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Trace"),
        ("Traces__To", _collector.Urls.First()), ("Metrics__Listen", _metrics.AbsoluteUri),
    ];

    public static async Task<Overheard> StartAsync(int metricsPort)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var collector = builder.Build();
        var overheard = new Overheard(collector, new($"http://127.0.0.1:{metricsPort}/"));
        collector.Run(overheard.CollectAsync);
        await collector.StartAsync(Cancel);

        return overheard;
    }

    /// <summary>Looks everywhere, and fails with the place where a word stands that must not.</summary>
    public async Task HasNoneOfAsync(IReadOnlyCollection<string> words, string log, string folder)
    {
        using var client = new HttpClient();
        var metrics = await client.GetStringAsync(new Uri(_metrics, "metrics"), Cancel);
        while (!_traces.Any(bytes => bytes.Contains("turn", StringComparison.Ordinal))) await Task.Delay(50, Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        // Each of them says something, so that silence is no proof.
        Assert.Contains("supportbot_turn_duration", metrics, StringComparison.Ordinal);
        Assert.Contains("dbug:", log, StringComparison.Ordinal);
        Nowhere("the log", log);
        Nowhere("a metric", metrics);
        Nowhere("a trace", string.Join('\n', _traces));
        Nowhere("the name of a file", string.Join('\n', Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName)));

        void Nowhere(string place, string text)
        {
            foreach (var word in words)
            {
                var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                Assert.True(at < 0, at < 0 ? "" : $"“{word}” stands in {place}: …{text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)]}…");
            }
        }
    }

    public async ValueTask DisposeAsync() => await _collector.DisposeAsync();

    private async Task CollectAsync(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        _traces.Enqueue(Encoding.Latin1.GetString(bytes.ToArray()));
        http.Response.ContentType = "application/grpc";
        http.Response.AppendTrailer("grpc-status", "0");
        await http.Response.Body.WriteAsync(new byte[5], http.RequestAborted);
    }
}
