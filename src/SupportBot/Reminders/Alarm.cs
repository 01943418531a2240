namespace SupportBot.Reminders;

/// <summary>Wakes the loop when something may be due sooner than it thinks.</summary>
internal sealed class Alarm
{
    private TaskCompletionSource _bell = New();

    /// <summary>Ends when the alarm next rings. To be asked for before looking, so that no ring is slept through.</summary>
    public Task NextAsync() => Volatile.Read(ref _bell).Task;

    /// <summary>Wakes whoever waits.</summary>
    public void Ring() => Interlocked.Exchange(ref _bell, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
