namespace SupportBot.PeerSupport;

/// <summary>Wakes the loop: something was put on its way, and somebody waits for it.</summary>
internal sealed class SupportBell
{
    private TaskCompletionSource _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it rings next.</summary>
    public Task NextAsync() => Volatile.Read(ref _rung).Task;

    /// <summary>Rings.</summary>
    public void Ring() => Interlocked.Exchange(ref _rung, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
