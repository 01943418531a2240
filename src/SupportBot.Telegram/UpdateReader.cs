using System.Text.Json;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace SupportBot.Telegram;

/// <summary>Reads raw updates. One that cannot be read is nothing, and only its id is logged.</summary>
internal sealed class UpdateReader(string botName, ICommandMenu menu, ILogger log)
{
    private readonly TelegramUpdates _updates = new(botName, menu.Offer("en").ToDictionary(entry => entry.Name));

    public string BotName { get; } = botName;

    /// <summary>What an update means, or nothing.</summary>
    public Arrival? Read(WaitingUpdate update)
    {
        try
        {
            return JsonSerializer.Deserialize<Update>(update.Body, JsonBotAPI.Options) is { } read ? _updates.Translate(read) : null;
        }
#pragma warning disable CA1031 // Whatever an update holds, it must not stop the others.
        catch (Exception unreadable)
#pragma warning restore CA1031
        {
            log.Unreadable(update.Id, unreadable.GetType().Name);

            return null;
        }
    }

    /// <summary>Whether it is a command that is answered in full without the database.</summary>
    public bool IsFromMemory(Arrival arrival) =>
        arrival is Arrival.Asked { Update.Input: ChatInput.Said(var text) }
        && CommandLine.IsOne(text)
        && _updates.Offered(CommandLine.Split(text, _ => false).Command) is { Needs: Needs.Nothing };
}
