namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>Looks every second at the memory that a process holds, in megabytes.</summary>
internal sealed class MemoryCurve : IAsyncDisposable
{
    private const int Minute = 60;

    private readonly List<double> _seen = [];
    private readonly CancellationTokenSource _end = new();
    private Task _looking = Task.CompletedTask;

    /// <summary>The middle of the first minute.</summary>
    public double FirstMinute => Middle([.. _seen.Take(Minute)]);

    /// <summary>The middle of the last minute.</summary>
    public double LastMinute => Middle([.. _seen.TakeLast(Minute)]);

    public static MemoryCurve Of(HostProcess host)
    {
        var curve = new MemoryCurve();
        curve._looking = curve.LookAsync(host);

        return curve;
    }

    public override string ToString() => $"{FirstMinute:0} MB in the first minute, {LastMinute:0} MB in the last, at most {_seen.Max():0} MB";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _looking;
        _end.Dispose();
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private async Task LookAsync(HostProcess host)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        _seen.Add(host.Memory);

        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token)) _seen.Add(host.Memory);
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
