namespace SupportBot.Simulators.Telegram;

/// <summary>How strict the simulated Telegram is, and where it misbehaves. May be changed while it runs.</summary>
public sealed class TelegramRules
{
    /// <summary>Whether sending too fast is refused with 429. On unless switched off.</summary>
    public bool LimitsSending { get; set; } = true;

    /// <summary>Messages a second to all chats together, which is also the burst. 30 unless set.</summary>
    public double PerSecond { get; set; } = 30;

    /// <summary>Messages that one chat may get at once before its limit of one a second counts. 3 unless set.</summary>
    public double ChatBurst { get; set; } = 3;

    /// <summary>The least number of seconds a 429 asks for. 1 unless set.</summary>
    public int LeastRetryAfter { get; set; } = 1;

    /// <summary>The longest long poll, in seconds, as on the real server. 50 unless set.</summary>
    public int LongestPoll { get; set; } = 50;

    /// <summary>Whether a bot in a group sees only commands, mentions of itself and replies to itself. On.</summary>
    public bool GroupPrivacy { get; set; } = true;

    /// <summary>How long a pressed button may be answered. 5 minutes unless set.</summary>
    public TimeSpan PressLives { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a pressed button waits in the queue of updates. 150 seconds, as on the real server.</summary>
    public TimeSpan PressWaits { get; set; } = TimeSpan.FromSeconds(150);

    /// <summary>How long every answer takes. No time unless set.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>How long a webhook that failed rests before its second try; doubled for each further one. 1 s.</summary>
    public TimeSpan WebhookRests { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether each batch holds every update twice.</summary>
    public bool RepeatsUpdates { get; set; }

    /// <summary>Whether each batch comes with its newest update first.</summary>
    public bool ReversesUpdates { get; set; }

    /// <summary>How many calls the log keeps; the oldest go first. 100,000 unless set.</summary>
    public int KeepsCalls { get; set; } = 100_000;
}
