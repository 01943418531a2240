using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Host.Health;

/// <summary>Adds what tells the host how the bot is doing, each only when a setting asks for it.</summary>
internal static class HealthHost
{
    /// <summary>Adds health, metrics and traces.</summary>
    public static void AddHealth(this HostApplicationBuilder builder, HostOptions options)
    {
        if (options.HealthListen is not null) builder.Services.AddHostedService(provider => new HealthDoor(options, ReadinessOf(provider)));
        if (options.MetricsListen is null && options.TracesTo is null) return;

        var telemetry = builder.Services.AddOpenTelemetry();

        if (options.MetricsListen is { } listen)
        {
            telemetry.WithMetrics(metrics => metrics.AddMeter(Vitals.Name).AddPrometheusHttpListener(door =>
            {
                door.Host = listen.Host is "0.0.0.0" ? "*" : listen.Host;
                door.Port = listen.Port;
            }));
        }

        if (options.TracesTo is { } to) telemetry.WithTracing(traces => traces.AddSource(Vitals.Name).AddOtlpExporter(exporter => exporter.Endpoint = to));
    }

    private static Readiness ReadinessOf(IServiceProvider provider) => new(
        provider.GetRequiredService<Database>(), provider.GetRequiredService<Listening>(), provider.GetRequiredService<Vitals>(), provider.GetRequiredService<TimeProvider>());
}
