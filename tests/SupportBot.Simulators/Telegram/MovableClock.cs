namespace SupportBot.Simulators.Telegram;

/// <summary>The real clock, which a test or a person may put forward. Waiting still takes real time.</summary>
internal sealed class MovableClock : TimeProvider
{
    private long _ahead;

    public override long TimestampFrequency => System.TimestampFrequency;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    public override long GetTimestamp() =>
        System.GetTimestamp() + (Interlocked.Read(ref _ahead) * (System.TimestampFrequency / TimeSpan.TicksPerSecond));
}
