using System.Collections.Concurrent;

namespace SupportBot.Simulators.Discord.World;

/// <summary>Servers, people and what is written, as Discord knows it.</summary>
internal sealed class DiscordWorld(Snowflakes ids)
{
    private readonly ConcurrentDictionary<ulong, Channel> _channels = new();
    private readonly ConcurrentDictionary<ulong, Channel> _dms = new();
    private readonly ConcurrentDictionary<ulong, Message> _messages = new();
    private readonly ConcurrentDictionary<ulong, int> _refusals = new();

    /// <summary>Every message, oldest first.</summary>
    public IReadOnlyList<Message> Messages => [.. _messages.Values.OrderBy(message => message.Id)];

    /// <summary>How many messages there are.</summary>
    public int MessageCount => _messages.Count;

    public Channel AddGuild(params IReadOnlyList<Member> members)
    {
        var channel = new Channel(ids.Next(), ChannelKind.Guild, ids.Next(), members);

        return _channels[channel.Id] = channel;
    }

    /// <summary>Another channel of a server.</summary>
    public Channel AddChannel(Channel beside, params IReadOnlyList<Member> members)
    {
        var channel = new Channel(ids.Next(), ChannelKind.Guild, beside.GuildId, members);

        return _channels[channel.Id] = channel;
    }

    /// <summary>A private thread that nobody but the bot is in yet.</summary>
    public Channel AddThread(Channel parent)
    {
        var thread = new Channel(ids.Next(), ChannelKind.Guild, parent.GuildId, []) { ParentId = parent.Id };

        return _channels[thread.Id] = thread;
    }

    /// <summary>The private threads there are, oldest first.</summary>
    public IReadOnlyList<Channel> Threads => [.. _channels.Values.Where(channel => channel.ParentId is not null).OrderBy(channel => channel.Id)];

    /// <summary>Whether someone is in a server.</summary>
    public bool IsIn(ulong guild, Member member) => _channels.Values.Any(channel => channel.GuildId == guild && channel.ParentId is null && channel.Members.Contains(member));

    /// <summary>Puts a changed channel in the place of the one before.</summary>
    public void Change(Channel channel) => _channels[channel.Id] = channel;

    /// <summary>Takes a channel away with everything that was written in it.</summary>
    public void Remove(Channel channel)
    {
        _channels.TryRemove(channel.Id, out _);

        foreach (var message in Messages.Where(message => message.ChannelId == channel.Id)) Delete(message.Id);
    }

    /// <summary>A private channel of people; the bot is not in it, only installed by one of them.</summary>
    public Channel AddPrivateChannel(params IReadOnlyList<Member> members)
    {
        var channel = new Channel(ids.Next(), ChannelKind.Private, null, members);

        return _channels[channel.Id] = channel;
    }

    /// <summary>The DM of a person with the bot: always the same channel.</summary>
    public Channel DmWith(Member member) => _dms.GetOrAdd(member.Id, _ =>
    {
        var channel = new Channel(ids.Next(), ChannelKind.BotDm, null, [member]);

        return _channels[channel.Id] = channel;
    });

    public Channel? Find(ulong channel) => _channels.GetValueOrDefault(channel);

    public Message? FindMessage(ulong message) => _messages.GetValueOrDefault(message);

    public void Keep(Message message) => _messages[message.Id] = message;

    public void Delete(ulong message) => _messages.TryRemove(message, out _);

    /// <summary>Forgets what was written; a long run would fill the memory.</summary>
    public void ClearMessages() => _messages.Clear();

    /// <summary>What a member can read in a channel, oldest first.</summary>
    public IReadOnlyList<Message> SeenBy(Member member, Channel channel) =>
    [
        .. Messages.Where(message => message.ChannelId == channel.Id
            && channel.Members.Contains(member)
            && (message.OnlyFor is null || message.OnlyFor == member.Id)),
    ];

    /// <summary>Answers every message to this person with a code: 50007 for a closed DM, 50278 for no shared server.</summary>
    public void RefuseDms(Member member, int code) => _refusals[member.Id] = code;

    public void AllowDms(Member member) => _refusals.TryRemove(member.Id, out _);

    public int? RefusalFor(Channel channel) =>
        channel is { Kind: ChannelKind.BotDm, Members: [var member] } && _refusals.TryGetValue(member.Id, out var code)
            ? code
            : null;
}
