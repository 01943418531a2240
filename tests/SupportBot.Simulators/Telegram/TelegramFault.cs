namespace SupportBot.Simulators.Telegram;

/// <summary>What goes wrong with a call.</summary>
public enum TelegramFaultKind
{
    /// <summary>The call is refused and changes nothing.</summary>
    Refuse,

    /// <summary>The answer is not JSON but the page of a proxy, with the fault's code, and nothing changed.</summary>
    Garble,

    /// <summary>The connection is cut before the call is read: nothing changed.</summary>
    Cut,

    /// <summary>The call is carried out, and then the connection is cut: the caller never learns it.</summary>
    LoseAnswer,

    /// <summary>The call is carried out after a delay.</summary>
    Delay,
}

/// <summary>A fault that is planned for the next calls.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Method">Which method it befalls, for example <c>sendMessage</c>; <c>*</c> is any but getUpdates.</param>
public sealed record TelegramFault(TelegramFaultKind Kind, string Method = "*")
{
    /// <summary>How many calls it befalls. 1 unless set.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The chance that a call it could befall is hit, from 0 to 1. Certain unless set.</summary>
    public double Chance { get; init; } = 1;

    /// <summary>The error code of a refusal. 500 unless set.</summary>
    public int Code { get; init; } = 500;

    /// <summary>The text of a refusal.</summary>
    public string Description { get; init; } = "Internal Server Error";

    /// <summary>The seconds that a refusal asks the bot to wait, if it does.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>How long a delay is. 1 second unless set.</summary>
    public TimeSpan By { get; init; } = TimeSpan.FromSeconds(1);
}
