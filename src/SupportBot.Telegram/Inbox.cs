using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace SupportBot.Telegram;

/// <summary>
/// Keeps updates before Telegram may forget them, and answers them: in order for each chat, different chats side by
/// side. An update leaves when its answer has arrived.
/// </summary>
internal sealed class Inbox(
    IPlatformMemory memory, TelegramAnswers answers, Presses presses, ICommandMenu menu, ILogger<Inbox> log)
{
    private readonly Lanes _lanes = new();
    private readonly ConcurrentDictionary<long, Arrival> _answeredUnkept = new();
    private readonly ConcurrentDictionary<long, bool> _inHand = new();
    private bool _resumed;
    private TelegramUpdates _updates = new("", new Dictionary<string, MenuEntry>());
    private string _botName = "";

    /// <summary>Must come first: what the bot is called decides which commands are meant for it.</summary>
    public void Open(string botName)
    {
        _botName = botName;
        _updates = new(botName, menu.Offer("en").ToDictionary(entry => entry.Name));
    }

    /// <summary>Answers what an earlier run left unanswered.</summary>
    public async Task ResumeAsync(CancellationToken cancel)
    {
        if (_resumed) return;

        foreach (var update in await memory.WaitingAsync(TelegramUpdates.Platform, cancel))
        {
            Answer(update, cancel);
        }

        _resumed = true;
    }

    /// <summary>
    /// Takes updates in. When they cannot be kept, they are answered all the same, since one may be a cry for help; then
    /// this returns false, and Telegram must send them again.
    /// </summary>
    public async Task<bool> TakeAsync(IReadOnlyList<WaitingUpdate> updates, string position, CancellationToken cancel)
    {
        try
        {
            var fresh = (await memory.KeepAsync(TelegramUpdates.Platform, updates, position, cancel)).ToHashSet();

            foreach (var update in updates.Where(update => fresh.Remove(update.Id)).OrderBy(update => update.Id))
            {
                Answer(update, cancel);
            }

            await ResumeAsync(cancel);

            return true;
        }
#pragma warning disable CA1031 // Whatever keeps the memory from working, help in danger must not wait for it.
        catch (Exception trouble) when (trouble is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.CannotKeep(trouble.GetType().Name);

            foreach (var update in updates)
            {
                AnswerUnkept(update, cancel);
            }

            return false;
        }
    }

    /// <summary>Ends when everything taken in is answered.</summary>
    public Task EmptyAsync() => _lanes.EmptyAsync();

    private void Answer(WaitingUpdate update, CancellationToken cancel)
    {
        if (!_inHand.TryAdd(update.Id, true)) return;

        var arrival = _answeredUnkept.TryRemove(update.Id, out var unkept) && IsFromMemory(unkept) ? null : Read(update);
        Acknowledge(arrival, cancel);

        _lanes.Add(arrival?.Chat ?? 0, async () =>
        {
            if (arrival is null || await TryAsync(update.Id, () => answers.AnswerAsync(arrival, _botName, cancel), cancel))
            {
                // The answer has arrived: stopping now must not let it come again.
                await TryAsync(update.Id, () => memory.FinishAsync(TelegramUpdates.Platform, update.Id, CancellationToken.None), cancel);
            }

            _inHand.TryRemove(update.Id, out _);
        });
    }

    private void AnswerUnkept(WaitingUpdate update, CancellationToken cancel)
    {
        if (Read(update) is not { } arrival || !_answeredUnkept.TryAdd(update.Id, arrival)) return;

        Acknowledge(arrival, cancel);
        _lanes.Add(arrival.Chat, () => TryAsync(update.Id, () => answers.AnswerAsync(arrival, _botName, cancel), cancel));
    }

    private Arrival? Read(WaitingUpdate update)
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

    /// <summary>A command that needs no database: it was answered in full although the update could not be kept.</summary>
    private bool IsFromMemory(Arrival? arrival) =>
        arrival is Arrival.Asked { Update.Input: ChatInput.Said(var text) }
        && CommandLine.IsOne(text)
        && _updates.Offered(CommandLine.Split(text, _ => false).Command) is { Needs: Needs.Nothing };

    private void Acknowledge(Arrival? arrival, CancellationToken cancel)
    {
        switch (arrival)
        {
            case Arrival.Asked { Press.Id: var id }:
                _ = presses.AnswerAsync(id, opens: null, cancel);
                break;

            case Arrival.PressedInGroup(_, var id, var link):
                _ = presses.AnswerAsync(id, DeepLink.To(_botName, link), cancel);
                break;
        }
    }

    /// <summary>Returns false when the bot stops first: the update stays and is answered after the next start.</summary>
    private async Task<bool> TryAsync(long id, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // One update that cannot be answered must not stop the others.
        catch (Exception poison)
#pragma warning restore CA1031
        {
            log.Poison(id, poison.GetType().Name);
        }

        return true;
    }
}
