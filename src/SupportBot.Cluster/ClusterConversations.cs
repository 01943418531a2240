using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;

namespace SupportBot.Cluster;

/// <summary>
/// Has each update answered on the machine that holds the account's conversation. When that machine cannot be reached, this
/// one answers: an update that both deal with has its effect once, and nobody in danger is left without an answer.
/// </summary>
/// <param name="grains">The way to the other machines.</param>
/// <param name="own">The conversations of this machine.</param>
/// <param name="nameOf">Names an account without telling who it is.</param>
/// <param name="log">Where trouble is told.</param>
internal sealed partial class ClusterConversations(
    IGrainFactory grains, IConversations own, Func<Address, string> nameOf, ILogger<ClusterConversations> log) : IConversations
{
    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps another machine from answering, this one does.")]
    public async Task<Reply> AnswerAsync(ChatUpdate update, CancellationToken cancel)
    {
        try
        {
            var conversation = grains.GetGrain<IConversationGrain>(nameOf(update.From));

            return (await conversation.AnswerAsync(new(update)).WaitAsync(cancel)).Value;
        }
        catch (Exception trouble) when (!cancel.IsCancellationRequested)
        {
            AnswersItself(log, trouble.GetType().Name);

            return await own.AnswerAsync(update, cancel);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The machine that has a conversation did not answer ({Kind}); this one answers.")]
    private static partial void AnswersItself(ILogger log, string kind);
}
