namespace SupportBot.Telegram;

/// <summary>Steps of which each begins the next before it ends itself. Over when none is left.</summary>
internal sealed class Steps
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _trouble;
    private int _open;

    /// <summary>Ends when every step has ended, with the first that went wrong.</summary>
    public Task Over => _over.Task;

    /// <summary>Begins a step in this thread; returns when it first waits for something.</summary>
    public void Begin(Func<Task> step)
    {
        Interlocked.Increment(ref _open);
        _ = EndAsync(step);
    }

    private async Task EndAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
#pragma warning disable CA1031 // Whoever waits for the end gets it.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _trouble, trouble, null);
        }

        if (Interlocked.Decrement(ref _open) > 0) return;

        switch (_trouble)
        {
            case null: _over.TrySetResult(); break;
            case OperationCanceledException stopped: _over.TrySetCanceled(stopped.CancellationToken); break;
            default: _over.TrySetException(_trouble); break;
        }
    }
}
