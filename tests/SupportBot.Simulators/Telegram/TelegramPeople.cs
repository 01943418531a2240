using System.Globalization;
using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>The people's side of the simulated Telegram: they write, press, block and read.</summary>
public sealed class TelegramPeople
{
    private readonly World _world;
    private readonly UpdateSender _updates;
    private long _lastPress = 7_000_000_000_000;

    internal TelegramPeople(World world, UpdateSender updates) => (_world, _updates) = (world, updates);

    /// <summary>Adds a person with a private chat; unless they have started the bot, it may not write to them.</summary>
    public void Add(long id, string firstName, string? language = null, bool started = false)
    {
        lock (_world.Gate)
        {
            _world.People[id] = new(id, firstName, language) { Started = started };
            _world.Chats[id] = new(id, "private", firstName);
        }
    }

    /// <summary>Adds a group; its id is negative.</summary>
    public void AddGroup(long id, string title, string kind = "supergroup")
    {
        lock (_world.Gate) _world.Chats[id] = new(id, kind, title);
    }

    /// <summary>Makes a person a member of a group, or what else they are in it; "left" puts them out.</summary>
    public void SetMember(long group, long person, string status = "member")
    {
        lock (_world.Gate) _world.Chats[group].Members[person] = status;
    }

    /// <summary>A person writes, privately unless a chat is named; returns the message's number.</summary>
    public int Write(long person, string text, long? chat = null, int? replyTo = null)
    {
        lock (_world.Gate)
        {
            var where = _world.Chats[chat ?? person];
            var who = _world.People[person];
            if (where.IsPrivate) (who.Started, who.Blocked) = (true, false);
            else where.Members.TryAdd(person, "member");

            var message = where.Add(person, _world.Now, byBot: false);
            (message.Text, message.ReplyTo) = (FoundEntities.In(text), replyTo);
            _updates.Written(message);

            return message.Id;
        }
    }

    /// <summary>A person sends a file privately, with a caption or without; returns the message's number.</summary>
    public int Send(long person, string name, byte[] bytes, string? caption = null)
    {
        lock (_world.Gate)
        {
            var message = _world.Chats[person].Add(person, _world.Now, byBot: false);
            message.Document = _world.Keep(new(name, bytes));
            if (caption is not null) message.Caption = FoundEntities.In(caption);
            _updates.Written(message);

            return message.Id;
        }
    }

    /// <summary>
    /// A person presses the button with this label: on the named message, or on the newest that has such a button.
    /// </summary>
    public string Press(long person, string label, long? chat = null, int? messageId = null)
    {
        lock (_world.Gate)
        {
            var messages = _world.Chats[chat ?? person].Messages;
            var (message, button) = messages.Values.Reverse()
                .Where(message => messageId is null || message.Id == messageId)
                .SelectMany(message => SeenButton.RowsOf(message.InlineKeyboard).SelectMany(row => row).Select(button => (message, button)))
                .First(pair => pair.button.Label.Contains(label, StringComparison.Ordinal) && pair.button.Carries is not null);

            return Pressed(person, message, button.Carries!);
        }
    }

    /// <summary>A person sends what a button once carried, long after it was replaced.</summary>
    public string PressOld(long person, int messageId, string carries)
    {
        lock (_world.Gate) return Pressed(person, _world.Chats[person].Messages[messageId], carries);
    }

    /// <summary>A person blocks the bot, which tells it so.</summary>
    public void Block(long person) => SetBlocked(person, true);

    /// <summary>A person takes the block back.</summary>
    public void Unblock(long person) => SetBlocked(person, false);

    /// <summary>A person's account is gone.</summary>
    public void Deactivate(long person)
    {
        lock (_world.Gate) _world.People[person].Deactivated = true;
    }

    /// <summary>A group becomes a supergroup with another id.</summary>
    public void Migrate(long group, long supergroup)
    {
        lock (_world.Gate)
        {
            AddGroup(supergroup, _world.Chats[group].Title);
            _world.Chats[group].BecameChat = supergroup;
        }
    }

    /// <summary>Sends the bot an update of any kind, also one that nobody knows.</summary>
    public void SendRaw(string kind, JsonObject payload, long chat = 0)
    {
        ArgumentNullException.ThrowIfNull(payload);
        lock (_world.Gate) _updates.Raw(kind, payload, chat);
    }

    /// <summary>Delivers the newest updates once more, though they were confirmed.</summary>
    public void Redeliver(int newest = 1)
    {
        lock (_world.Gate) _updates.Again(newest);
    }

    /// <summary>What stands in a chat now, oldest first.</summary>
    public IReadOnlyList<SeenMessage> Read(long chat)
    {
        lock (_world.Gate) return [.. _world.Chats[chat].Messages.Values.Select(SeenMessage.Of)];
    }

    private string Pressed(long person, SimulatedMessage message, string carries)
    {
        var id = (++_lastPress).ToString(CultureInfo.InvariantCulture);
        _world.Presses[id] = new(_world.Now);
        _updates.Pressed(id, _world.People[person], message, carries);

        return id;
    }

    private void SetBlocked(long person, bool blocked)
    {
        lock (_world.Gate)
        {
            _world.People[person].Blocked = blocked;
            _updates.Blocked(_world.People[person], _world.Chats[person], blocked);
        }
    }
}
