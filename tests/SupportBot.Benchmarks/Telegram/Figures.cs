using System.Globalization;

namespace SupportBot.Benchmarks.Telegram;

/// <summary>What one bot needed in one trial. Times in milliseconds, memory in megabytes, processor in microseconds.</summary>
internal sealed record Figures(
    string Name, double Start, double IdleMemory, double Memory, double Processor, double Rush, double ProcessorInRush,
    double Median30, double P99At30, double Median200, double P99At200, double Stop)
{
    public static Figures Median(string name, IReadOnlyList<Figures> trials)
    {
        double Of(Func<Figures, double> value) => trials.Select(value).Order().ElementAt(trials.Count / 2);

        return new(
            name, Of(f => f.Start), Of(f => f.IdleMemory), Of(f => f.Memory), Of(f => f.Processor), Of(f => f.Rush), Of(f => f.ProcessorInRush), Of(f => f.Median30),
            Of(f => f.P99At30), Of(f => f.Median200), Of(f => f.P99At200), Of(f => f.Stop));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-11} start {Start:0} ms, idle {IdleMemory:0} MB, after {Memory:0} MB, CPU {Processor:0} us per update, in a rush {Rush:0}/s and CPU {ProcessorInRush:0} us per update, 30/s {Median30:0.0}/{P99At30:0.0} ms, 200/s {Median200:0.0}/{P99At200:0.0} ms, stop {Stop:0} ms");
}
