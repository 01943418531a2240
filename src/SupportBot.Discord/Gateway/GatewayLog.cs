using Microsoft.Extensions.Logging;

namespace SupportBot.Discord.Gateway;

/// <summary>What is logged about a connection: numbers and kinds, never what came over it.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(LogLevel.Information, "Discord shard {Shard} is ready.")]
    public static partial void Ready(ILogger log, int shard);

    [LoggerMessage(LogLevel.Information, "Discord shard {Shard} goes on where it stopped.")]
    public static partial void Resumed(ILogger log, int shard);

    [LoggerMessage(LogLevel.Information, "Discord shard {Shard}: asked to reconnect.")]
    public static partial void AskedToReconnect(ILogger log, int shard);

    [LoggerMessage(LogLevel.Information, "Discord shard {Shard}: closed with {Code}.")]
    public static partial void Closed(ILogger log, int shard, int code);

    [LoggerMessage(LogLevel.Warning, "Discord shard {Shard}: connection lost ({Trouble}).")]
    public static partial void Lost(ILogger log, int shard, string trouble);

    [LoggerMessage(LogLevel.Warning, "Discord shard {Shard}: no answer to a heartbeat; leaving.")]
    public static partial void Dead(ILogger log, int shard);

    [LoggerMessage(LogLevel.Warning, "Discord shard {Shard}: the session is invalid (can resume: {CanResume}).")]
    public static partial void Invalid(ILogger log, int shard, bool canResume);

    [LoggerMessage(LogLevel.Warning, "Discord shard {Shard}: a message could not be read and was passed over.")]
    public static partial void Unreadable(ILogger log, int shard);
}
