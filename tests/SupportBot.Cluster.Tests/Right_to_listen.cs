using Microsoft.Extensions.Time.Testing;
using SupportBot.Cluster.Listening;
using SupportBot.Dialogue;

namespace SupportBot.Cluster.Tests;

/// <summary>Of all machines one has the right to run a listener, whatever they believe of each other.</summary>
public sealed class Right_to_listen : IMachineNotes
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ListeningRight _here;
    private readonly ListeningRight _there;
    private string? _note;

    public Right_to_listen() => (_here, _there) = (
        new ListeningRights(this, _clock).Of("telegram"), new ListeningRights(this, _clock).Of("telegram"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task stays_where_it_is_while_it_is_used()
    {
        Assert.True(await _here.HoldAsync(Cancel));

        for (var second = 0; second < 30; second++)
        {
            Assert.False(await _there.HoldAsync(Cancel));
            _clock.Advance(ListeningRight.Every);
            Assert.True(await _here.HoldAsync(Cancel));
        }
    }

    [Fact]
    public async Task is_taken_from_a_machine_that_is_silent_and_that_learns_it_when_it_is_back()
    {
        Assert.True(await _here.HoldAsync(Cancel));
        await _there.LookAsync(Cancel);

        _clock.Advance(ListeningRight.Silence - TimeSpan.FromMilliseconds(1));
        Assert.False(await _there.HoldAsync(Cancel));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(await _there.HoldAsync(Cancel));

        Assert.False(await _here.HoldAsync(Cancel));
    }

    [Fact]
    public async Task counts_the_silence_from_when_it_was_first_seen()
    {
        Assert.True(await _here.HoldAsync(Cancel));
        _clock.Advance(ListeningRight.Silence * 10);

        Assert.False(await _there.HoldAsync(Cancel));
    }

    [Fact]
    public async Task is_had_at_once_after_it_was_given_back()
    {
        Assert.True(await _here.HoldAsync(Cancel));
        await _there.GiveBackAsync(Cancel);
        Assert.False(await _there.HoldAsync(Cancel));

        await _here.GiveBackAsync(Cancel);

        Assert.True(await _there.HoldAsync(Cancel));
    }

    Task<string?> IMachineNotes.ReadAsync(string name, CancellationToken cancel) => Task.FromResult(_note);

    Task<bool> IMachineNotes.ReplaceAsync(string name, string? seen, string? text, CancellationToken cancel)
    {
        if (_note != seen) return Task.FromResult(false);

        _note = text;

        return Task.FromResult(true);
    }
}
