using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportBot.People;

namespace SupportBot.Communities;

/// <summary>Looks twice a minute whether a weekly post is due, and what was chosen for lines on another machine.</summary>
internal sealed partial class CommunityLoop(WeeklyPosts posts, CommunityStore store, CommunityCountry countries, TimeProvider time, ILogger<CommunityLoop> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>One pass.</summary>
    public async Task PassAsync(CancellationToken cancel)
    {
        foreach (var community in await store.AllAsync(cancel)) countries.Choose(community.Platform, community.Place, community.Choices.Country);

        await posts.RunAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(stoppingToken);
            await Task.Delay(Every, time, stoppingToken);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A database that is away for a while must not end the loop.")]
    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await PassAsync(cancel);
        }
        catch (Exception trouble) when (!cancel.IsCancellationRequested)
        {
            PassFailed(log, trouble.GetType().Name, trouble.StackTrace);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A pass over the communities failed: {Kind}\n{Trace}")]
    private static partial void PassFailed(ILogger log, string kind, string? trace);
}
