using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using ScottPlot;
using SupportBot.Pictures.Chart;
using SupportBot.Pictures.Tests;

namespace SupportBot.Benchmarks;

/// <summary>What a mood chart of 120 days costs, beside the same picture made with ScottPlot.</summary>
[MemoryDiagnoser]
public class ChartBenchmark
{
    private readonly ChartContent _content = Diaries.Of(120, 2);

    [Benchmark(Baseline = true)]
    public byte[] Ours() => MoodChart.Png(_content, ChartLook.Light);

    [Benchmark]
    public byte[] OursWithoutExtras() => MoodChart.Png(_content with { Marks = [], Strips = [] }, ChartLook.Light);

    /// <summary>Dots, line, session lines, a band and an axis from 1 to 10 at the same size; no marks, no strip.</summary>
    [Benchmark]
    public byte[] ScottPlotPeer()
    {
        using var plot = new Plot();
        plot.Axes.SetLimitsY(1, 10);

        foreach (var band in _content.Bands)
        {
            plot.Add.HorizontalSpan(band.From.DayNumber, band.To.DayNumber + 1);
        }

        var dots = plot.Add.ScatterPoints(
            _content.Scores.Select(score => (double)score.Day.DayNumber).ToArray(), _content.Scores.Select(score => score.Value).ToArray());
        dots.LegendText = _content.Words.Score;
        var line = plot.Add.ScatterLine(
            _content.Median.Select(score => (double)score.Day.DayNumber).ToArray(), _content.Median.Select(score => score.Value).ToArray());
        line.LegendText = _content.Words.Median;

        foreach (var session in _content.Sessions)
        {
            plot.Add.VerticalLine(session.Day.DayNumber).LabelText = session.Label;
        }

        plot.Title(_content.Words.Title);
        plot.ShowLegend();

        return plot.GetImageBytes(MoodChart.Width, 1036, ImageFormat.Png);
    }

    /// <summary>Bytes, the first and the median picture, and what ten at once hold; one line for the release notes.</summary>
    internal static async Task<int> ReportAsync()
    {
        var benchmark = new ChartBenchmark();
        var first = Time(() => benchmark.Ours());
        var firstPeer = Time(() => benchmark.ScottPlotPeer());
        double[] ours = new double[60], plain = new double[60], peer = new double[60];
        var work = (Ours: TimeSpan.Zero, Peer: TimeSpan.Zero);

        for (var i = 0; i < ours.Length; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            ours[i] = Time(() => benchmark.Ours());
            var between = Environment.CpuUsage.TotalTime;
            peer[i] = Time(() => benchmark.ScottPlotPeer());
            work = (work.Ours + between - before, work.Peer + Environment.CpuUsage.TotalTime - between);
            plain[i] = Time(() => benchmark.OursWithoutExtras());
        }

        using var process = Process.GetCurrentProcess();
        GC.Collect();
        process.Refresh();
        var atRest = process.WorkingSet64;
        var pictures = Enumerable.Range(0, 10).Select(_ => Task.Run(benchmark.Ours)).ToList();
        var peak = atRest;

        while (!pictures.TrueForAll(picture => picture.IsCompleted))
        {
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64);
            await Task.Yield();
        }

        await Task.WhenAll(pictures);
        Console.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"chart of 120 days | first {first:0.0} ms, median {Middle(ours):0.0} ms, fastest {ours.Min():0.0} ms, processor {work.Ours.TotalMilliseconds / ours.Length:0.0} ms each, {benchmark.Ours().Length / 1024} KB | without marks and strips median {Middle(plain):0.0} ms, fastest {plain.Min():0.0} ms, {benchmark.OursWithoutExtras().Length / 1024} KB | ScottPlot first {firstPeer:0.0} ms, median {Middle(peer):0.0} ms, fastest {peer.Min():0.0} ms, processor {work.Peer.TotalMilliseconds / peer.Length:0.0} ms each, {benchmark.ScottPlotPeer().Length / 1024} KB | ten at once +{(peak - atRest) / 1048576.0:0.0} MB, process {peak / 1048576} MB"));

        return 0;
    }

    private static double Middle(double[] times) => times.Order().ElementAt(times.Length / 2);

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
