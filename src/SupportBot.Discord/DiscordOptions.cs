using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SupportBot.Discord;

/// <summary>How the bot is on Discord. Section <c>Discord</c>; without a token the bot is not there.</summary>
public sealed partial class DiscordOptions
{
    /// <summary>The bot's token, best given as <c>SUPPORTBOT_Discord__Token</c>. It is never written to a log.</summary>
    [Required]
    public string Token { get; set; } = "";

    /// <summary>Where Discord's API is, with a slash at the end; Discord itself unless set.</summary>
    [Required]
    public Uri ApiBaseUrl { get; set; } = new("https://discord.com/api/v10/");

    /// <summary>
    /// How many shards to run. From 0 to 1,000; 0, unless set, asks Discord. Set it to spread the shards over the machines
    /// of a cluster: each is then a listener of its own.
    /// </summary>
    [Range(0, 1_000)]
    public int Shards { get; set; }

    /// <summary>Whether the gateway's stream is compressed; yes unless set.</summary>
    public bool Compress { get; set; } = true;

    /// <summary>The most interactions that are answered at the same time. From 1 to 1,000; 64 unless set.</summary>
    [Range(1, 1_000)]
    public int AtOnce { get; set; } = 64;

    /// <summary>Requests a second for the whole bot. From 1 to 10,000; 50, Discord's limit, unless set.</summary>
    [Range(1, 10_000)]
    public int RequestsPerSecond { get; set; } = 50;

    /// <summary>
    /// The port on which interactions come in by HTTP, for hosts behind a load balancer. From 0 to 65,535; 0, unless set,
    /// means the gateway is used. Discord sends interactions one way or the other, never both.
    /// </summary>
    [Range(0, 65_535)]
    public int InteractionsPort { get; set; }

    /// <summary>The application's public key, 64 hexadecimal digits; needed with <see cref="InteractionsPort"/>.</summary>
    [RegularExpression("^([0-9a-fA-F]{64})?$")]
    public string PublicKey { get; set; } = "";

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<DiscordOptions>;
}
