namespace SupportBot.Telegram;

/// <summary>A reply on its way to a chat; it knows which of its messages have arrived.</summary>
/// <param name="chat">Where to.</param>
/// <param name="order">Who goes first.</param>
/// <param name="messages">What to send, in order.</param>
internal sealed class Delivery(long chat, SendOrder order, IReadOnlyList<TelegramMessage> messages)
{
    private int _arrived;

    public long Chat { get; private set; } = chat;

    public SendOrder Order { get; } = order;

    /// <summary>The message whose place the first one takes; nothing when all are new.</summary>
    public int? InPlaceOf { get; set; }

    /// <summary>The id of the newest message that arrived.</summary>
    public int? LastId { get; private set; }

    public TelegramMessage? Next => _arrived < messages.Count ? messages[_arrived] : null;

    public bool IsFirst => _arrived is 0;

    public void Arrived(int? id)
    {
        _arrived++;
        LastId = id ?? LastId;
    }

    public void MoveTo(long other) => Chat = other;
}
