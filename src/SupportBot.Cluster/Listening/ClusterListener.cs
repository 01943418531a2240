using System.Diagnostics.CodeAnalysis;
using SupportBot.Dialogue;

namespace SupportBot.Cluster.Listening;

/// <summary>Sees to it that one of all machines listens: asks for it twice a second, and so lets it begin where it does not.</summary>
internal sealed class ClusterListener(string name, IGrainFactory grains, ListeningRight right, TimeProvider time) : IListener
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    public string Name => name;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (await ListensAsync(cancel)) await Task.Delay(Every, time, cancel);
    }

    [SuppressMessage("Design", "CA1031", Justification = "The machine that listened has gone, or the database is away: it is asked again in a moment.")]
    private async Task<bool> ListensAsync(CancellationToken cancel)
    {
        try
        {
            await right.LookAsync(cancel);

            return await grains.GetGrain<IListenerGrain>(name).ListensAsync().WaitAsync(cancel);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            return true;
        }
    }
}
