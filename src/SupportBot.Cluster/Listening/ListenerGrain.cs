using Orleans.Placement;

namespace SupportBot.Cluster.Listening;

/// <summary>One listener of the bot, such as a shard: it runs on the machine on which this is.</summary>
internal interface IListenerGrain : IGrainWithStringKey
{
    /// <summary>Lets it listen if it does not. False when it has ended for good, since the platform will not have the bot.</summary>
    Task<bool> ListensAsync();
}

/// <summary>Runs a listener for as long as its machine lives; when that stops or dies, another machine runs it.</summary>
[RandomPlacement]
[CollectionAgeLimit(AlwaysActive = true)]
internal sealed class ListenerGrain(MachineListeners machine) : Grain, IListenerGrain
{
    private ListenerRun? _run;

    /// <summary>
    /// Fails where it cannot run, and only this lets it be placed anew: others go on to ask a machine on which it once was.
    /// </summary>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _run = machine.Start(this.GetPrimaryKeyString(), DeactivateOnIdle)
            ?? throw new InvalidOperationException("This machine stops, or has no token for it; asked again, it may be on another one.");

        return Task.CompletedTask;
    }

    public Task<bool> ListensAsync() => Task.FromResult(_run is { HasEnded: false });

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_run is { } run) await run.DisposeAsync();
    }
}
