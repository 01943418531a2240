using Telegram.Bot.Exceptions;

namespace SupportBot.Telegram;

/// <summary>What went wrong with a call, as far as it matters what to do next.</summary>
internal abstract record SendFault
{
    private SendFault() { }

    /// <summary>The message looks like that already: a second tap on the same button.</summary>
    internal sealed record NotModified : SendFault;

    /// <summary>The message cannot be given another text: it is gone, too old, or a picture.</summary>
    internal sealed record NotEditable : SendFault;

    /// <summary>Telegram could not read the markup.</summary>
    internal sealed record BadMarkup : SendFault;

    /// <summary>Nothing reaches this chat any more: blocked, deleted, never started.</summary>
    internal sealed record Unreachable : SendFault;

    /// <summary>The group has another id now.</summary>
    internal sealed record Moved(long Chat) : SendFault;

    /// <summary>Too many messages.</summary>
    internal sealed record Flood(TimeSpan Wait) : SendFault;

    /// <summary>The token is wrong or was taken back.</summary>
    internal sealed record Unauthorized : SendFault;

    /// <summary>Another process asks for the same bot's updates, or a webhook is set.</summary>
    internal sealed record Conflict : SendFault;

    /// <summary>The call itself is wrong: a fault of ours.</summary>
    internal sealed record Refused(int Code) : SendFault;

    /// <summary>Telegram or the way there is in trouble.</summary>
    /// <param name="MayHaveArrived">Whether Telegram may have carried the call out all the same.</param>
    internal sealed record Trouble(bool MayHaveArrived) : SendFault;

    public static SendFault Of(RequestException exception) => exception is ApiRequestException answer
        ? Of(answer.ErrorCode, answer.Message, answer.Parameters?.RetryAfter, answer.Parameters?.MigrateToChatId)
        : new Trouble(exception.HttpStatusCode is null && !NeverLeft(exception.InnerException as HttpRequestException));

    public static SendFault Of(int code, string text, int? retryAfter, long? movedTo) => code switch
    {
        429 => new Flood(TimeSpan.FromSeconds(Math.Max(1, retryAfter ?? 5))),
        401 or 404 => new Unauthorized(),
        403 => new Unreachable(),
        409 => new Conflict(),
        >= 500 => new Trouble(MayHaveArrived: false),
        _ when movedTo is { } chat => new Moved(chat),
        _ when Says(text, "message is not modified") => new NotModified(),
        _ when Says(text, "message to edit not found") || Says(text, "message can't be edited")
            || Says(text, "no text in the message") => new NotEditable(),
        _ when Says(text, "can't parse entities") => new BadMarkup(),
        _ when Says(text, "chat not found") || Says(text, "PEER_ID_INVALID") => new Unreachable(),
        _ => new Refused(code),
    };

    private static bool Says(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool NeverLeft(HttpRequestException? exception) => exception?.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
