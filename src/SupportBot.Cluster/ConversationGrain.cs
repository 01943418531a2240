using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using SupportBot.Dialogue;

namespace SupportBot.Cluster;

/// <summary>One account's conversation: whichever machine an update comes to, it is answered where this is.</summary>
internal interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Answers one update.</summary>
    [ResponseTimeout("00:00:05")]
    Task<Immutable<Reply>> AnswerAsync(Immutable<ChatUpdate> update);
}

/// <summary>
/// Hands updates to the conversations of the machine on which it is. It keeps nothing: what must last is in the database.
/// </summary>
/// <remarks>
/// It gathers the updates of an account on one machine, and there they take turns as they do where there is one machine only.
/// It does not make them wait itself: help in danger must not wait for a turn that hangs. It stays for longer than what an
/// account was asked for is remembered in memory, an hour.
/// </remarks>
[Reentrant]
[CollectionAgeLimit(Minutes = 61)]
internal sealed class ConversationGrain([FromKeyedServices(ConversationGrain.OfThisMachine)] IConversations conversations)
    : Grain, IConversationGrain
{
    /// <summary>The key of the conversations that answer on this machine.</summary>
    public const string OfThisMachine = "of this machine";

    public async Task<Immutable<Reply>> AnswerAsync(Immutable<ChatUpdate> update) =>
        new(await Task.Run(() => conversations.AnswerAsync(update.Value, CancellationToken.None)));
}
