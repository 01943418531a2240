using System.Globalization;
using SupportBot.Dialogue;

namespace SupportBot.Telegram;

/// <summary>Writes to a person first. A private chat on Telegram has the person's own id.</summary>
internal sealed class TelegramMessenger(TelegramSender sender) : IMessenger
{
    public string Platform => TelegramUpdates.Platform;

    /// <inheritdoc/>
    public Task SendAsync(Address to, Reply reply, string delivery, CancellationToken cancel) => sender.SendAsync(
        new(
            long.Parse(to.User, CultureInfo.InvariantCulture),
            reply.Urgent ? SendOrder.Urgent : SendOrder.First,
            TelegramRenderer.Render(reply)),
        cancel);
}
