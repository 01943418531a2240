using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>The updates that wait for a bot. Telegram keeps one until a later offset confirms it, or it is too old.</summary>
internal sealed class UpdateQueue(TimeProvider clock, TelegramRules rules)
{
    private static readonly HashSet<string> SentOnRequestOnly =
        ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly LinkedList<QueuedUpdate> _waiting = new();
    private int _next = 1000;

    /// <summary>The kinds that the bot asked for; nothing means the usual ones. The server remembers it.</summary>
    public HashSet<string>? Allowed { get; set; }

    public IReadOnlyList<QueuedUpdate> Waiting
    {
        get
        {
            DropOld();

            return [.. _waiting];
        }
    }

    /// <summary>Adds an update; returns it, or nothing when the bot did not ask for its kind.</summary>
    public QueuedUpdate? Add(string kind, long chat, JsonObject payload)
    {
        var id = _next++;

        if (Allowed is { } allowed ? !allowed.Contains(kind) : SentOnRequestOnly.Contains(kind)) return null;

        var lives = kind is "callback_query" ? rules.PressWaits : TimeSpan.FromHours(24);
        var body = new JsonObject { ["update_id"] = id, [kind] = payload };
        var update = new QueuedUpdate(id, chat, body, clock.GetUtcNow() + lives);
        _waiting.AddLast(update);

        return update;
    }

    /// <summary>Puts an update back that was confirmed before, as the real server does after a failure of its own.</summary>
    public void AddAgain(QueuedUpdate update) => _waiting.AddLast(update);

    /// <summary>Forgets what a poll with this offset confirms; a negative one keeps only that many of the newest.</summary>
    public void Confirm(int offset)
    {
        if (offset < 0)
        {
            while (_waiting.Count > -offset) _waiting.RemoveFirst();
        }
        else
        {
            while (_waiting.First is { } first && first.Value.Id < offset) _waiting.RemoveFirst();
        }
    }

    public void Remove(QueuedUpdate update) => _waiting.Remove(update);

    public void Clear() => _waiting.Clear();

    /// <summary>The oldest updates, with the disorder that the rules ask for.</summary>
    public JsonArray Take(int limit)
    {
        DropOld();
        var batch = _waiting.Take(limit).SelectMany(update => rules.RepeatsUpdates ? [update, update] : new[] { update });

        return [.. (rules.ReversesUpdates ? batch.Reverse() : batch).Select(update => update.Body.DeepClone())];
    }

    private void DropOld()
    {
        var now = clock.GetUtcNow();

        for (var node = _waiting.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Until <= now) _waiting.Remove(node);
            node = next;
        }
    }
}

/// <summary>An update that was not confirmed yet.</summary>
internal sealed record QueuedUpdate(int Id, long Chat, JsonObject Body, DateTimeOffset Until);
