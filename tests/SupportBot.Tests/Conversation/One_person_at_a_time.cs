using SupportBot.Conversation;
using SupportBot.Dialogue;

namespace SupportBot.Tests.Conversation;

public sealed class One_person_at_a_time
{
    private static readonly Address Someone = new("test", "a chat", "someone");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_answered_in_the_order_of_their_updates()
    {
        var queue = new OneAtATime();
        var order = new List<int>();
        var first = new TaskCompletionSource();

        var turns = Enumerable.Range(0, 20).Select(i => queue.RunAsync(
            Someone with { Chat = $"chat {i}" },
            async () =>
            {
                if (i == 0) await first.Task;
                order.Add(i);

                return i;
            },
            Cancel)).ToList();
        Assert.Empty(order);
        first.SetResult();
        await Task.WhenAll(turns);

        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Fact]
    public async Task does_not_wait_for_another_person()
    {
        var queue = new OneAtATime();
        var never = new TaskCompletionSource<int>();
        var stuck = queue.RunAsync(Someone, () => never.Task, Cancel);

        Assert.Equal(2, await queue.RunAsync(Someone with { User = "another" }, () => Task.FromResult(2), Cancel));

        never.SetResult(1);
        Assert.Equal(1, await stuck);
    }

    [Fact]
    public async Task goes_on_after_a_turn_that_failed()
    {
        var queue = new OneAtATime();
        await Assert.ThrowsAsync<InvalidOperationException>(() => queue.RunAsync<int>(Someone, () => throw new InvalidOperationException(), Cancel));

        Assert.Equal(2, await queue.RunAsync(Someone, () => Task.FromResult(2), Cancel));
    }

    [Fact]
    public async Task is_not_overtaken_when_someone_gives_up_waiting()
    {
        var queue = new OneAtATime();
        var slow = new TaskCompletionSource<int>();
        using var patience = new CancellationTokenSource();
        var first = queue.RunAsync(Someone, () => slow.Task, Cancel);
        var second = queue.RunAsync(Someone, () => Task.FromResult(2), patience.Token);
        var third = queue.RunAsync(Someone, () => Task.FromResult(3), Cancel);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);

        slow.SetResult(1);

        Assert.Equal((1, 3), (await first, await third));
    }
}
