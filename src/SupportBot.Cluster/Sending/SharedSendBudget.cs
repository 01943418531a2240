using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;

namespace SupportBot.Cluster.Sending;

/// <summary>This machine's share of what all machines may send, one for each platform.</summary>
internal sealed class SharedSendBudget(IGrainFactory grains, TimeProvider time, ILogger<SharedSendBudget> log) : ISendBudget
{
    private readonly ConcurrentDictionary<string, SendShare> _shares = new();

    /// <inheritdoc/>
    public Task TakeAsync(string platform, double perSecond, bool isUrgent, CancellationToken cancel) => _shares
        .GetOrAdd(platform, name => new(wanted => grains.GetGrain<ISendBudgetGrain>(name).ReserveAsync(wanted, perSecond), perSecond, time, log))
        .TakeAsync(isUrgent, cancel);
}
