using System.Net;

namespace SupportBot.Cluster;

/// <summary>How this machine finds the others, and how they reach it. Section <c>Cluster</c> of the configuration.</summary>
/// <param name="Store">The Redis in which the machines are written down, as <c>host:6379</c>.</param>
/// <param name="Name">Names the bot among others that use the same Redis.</param>
/// <param name="Address">Where the other machines reach this one.</param>
/// <param name="Listen">Where this machine listens for the others; the same, unless something stands between them.</param>
public sealed record ClusterOptions(string Store, string Name, IPEndPoint Address, IPEndPoint Listen)
{
    /// <summary>The port that the machines talk through unless another is set.</summary>
    public const int UsualPort = 11_111;
}
