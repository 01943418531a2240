using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Tests.People;

/// <summary>A machine that slept finds all its timers due at once.</summary>
public sealed class Writing_after_a_sleep : IMessenger
{
    private readonly TaskCompletionSource _waits = new();

    string IMessenger.Platform => "test";

    [Fact]
    public async Task knows_that_what_still_waited_has_not_left()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        var outbox = new Outbox(scene.Get<PersonStore>(), [this], scene.Get<Vitals>(), scene.Time);

        var sending = outbox.SendAsync(await scene.Person(), new Reply(), "delivery", TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
        await _waits.Task;
        scene.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.False((await Assert.ThrowsAsync<PlatformUnavailableException>(() => sending)).MayHaveArrived);
    }

    async Task IMessenger.SendAsync(Address to, Reply reply, string delivery, CancellationToken cancel)
    {
        var turn = new TaskCompletionSource();
        await using var given = cancel.Register(turn.SetResult);
        _waits.SetResult();
        await turn.Task;

        // Whoever waited for a turn needs a moment to say so.
        await Task.Delay(50, TestContext.Current.CancellationToken);

        throw new PlatformUnavailableException("test", NodaTime.Duration.Zero);
    }
}
