using System.Globalization;

namespace SupportBot.Benchmarks.Discord;

/// <summary>What one run of a client took.</summary>
internal sealed record Measures(
    double Start, double IdleMegabytes, double First, double SlashMicroseconds, double MixedMicroseconds, double PerSecond, double P50, double P99,
    double AfterMegabytes)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"start {Start:0} ms, idle {IdleMegabytes:0} MB, first {First:0.0} ms, {SlashMicroseconds:0} us slash, {MixedMicroseconds:0} us mixed, {PerSecond:0}/s, p50 {P50:0.00} p99 {P99:0.00} ms, after {AfterMegabytes:0} MB");
}
