using Microsoft.Extensions.Logging;

namespace SupportBot.Discord.Rest;

/// <summary>What is logged about requests: the call and what went wrong, never an id, a token or a text.</summary>
internal static partial class RestLog
{
    [LoggerMessage(LogLevel.Warning, "Discord, {Call}: {Trouble}; trying again.")]
    public static partial void Repeats(ILogger log, string call, string trouble);

    [LoggerMessage(LogLevel.Warning, "Discord, {Call}: limit reached ({Scope}); waiting {Seconds} s.")]
    public static partial void Limited(ILogger log, string call, string scope, double seconds);

    [LoggerMessage(LogLevel.Error, "Discord refused too many requests in ten minutes; waiting, so that it does not shut us out.")]
    public static partial void TooManyInvalid(ILogger log);
}
