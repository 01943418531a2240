using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Safety;

namespace SupportBot.Conversation;

/// <summary>
/// Answers updates: reads what the person wrote for signs of danger, lets the turn run, and puts help on top where it is
/// needed. What shows help needs neither the database nor the turn.
/// </summary>
internal sealed partial class Conversations(
    Turns turns, RecentPeople recent, Screening screening, CountryAsked asked, OwnPlan plans, CrisisReply help, CommunityCountry communities,
    Phrases phrases, Vitals vitals, TimeProvider time, ILogger<Conversations> log) : IConversations
{
    /// <summary>How long someone in danger waits for their command before help is shown without it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    public async Task<Reply> AnswerAsync(ChatUpdate update, CancellationToken cancel)
    {
        update = asked.Hear(update, time.GetCurrentInstant());
        var screened = screening.Of(TextOf(update.Input), update.Language);

        if (screened.Tier is Tier.None) return await RunAsync(update, cancel);

        // On a thread of its own: a database that hangs blocks whoever calls it.
        var turn = SoonAsync(Task.Run(() => RunAsync(update, cancel), cancel), update, cancel);
        var plan = plans.OfAsync(update.From, cancel);
        var reply = await turn;
        var known = recent.Of(update.From);
        var language = known?.Language ?? update.Language;

        return help.Above(reply, screened, known?.Country ?? communities.Of(update), phrases.In(language), language, await plan);
    }

    private async Task<Reply> SoonAsync(Task<Reply> turn, ChatUpdate update, CancellationToken cancel)
    {
        try
        {
            return await turn.WaitAsync(Patience, time, cancel);
        }
        catch (TimeoutException)
        {
            return new Reply(new Block.Note(phrases.In(update.Language).Say("trouble.slow")));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong, the person gets an answer.")]
    private async Task<Reply> RunAsync(ChatUpdate update, CancellationToken cancel)
    {
        using var trace = Vitals.BeginTurn(update.From.Platform);
        var (began, fails) = (time.GetTimestamp(), false);

        try
        {
            return await turns.RunAsync(update, time.GetCurrentInstant(), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception trouble)
        {
            fails = true;

            // The message of an exception may quote what a person wrote, so only its kind and place are logged.
            TurnFailed(log, update.From.Platform, trouble.GetType().Name, trouble.StackTrace);

            return new Reply(new Block.Paragraph(phrases.In(update.Language).Say("trouble.ours"))) { Understood = false };
        }
        finally
        {
            vitals.Answered(update.From.Platform, fails, time.GetElapsedTime(began));
        }
    }

    private static string TextOf(ChatInput input) => input switch
    {
        ChatInput.Said(var text) when CommandLine.IsOne(text) => WithoutSigns(text),
        ChatInput.Said(var text) => text,
        ChatInput.Called(var call) => string.Join('\n', call.Values),
        ChatInput.Sent(_, var line) => WithoutSigns(line),
        ChatInput.Filled(_, var values) => string.Join('\n', values.Values),
        _ => "",
    };

    // Quotes around a value, as in note="...", do not make it somebody else's words.
    private static string WithoutSigns(string line) =>
        string.Concat(line.Select(letter => letter is '"' or '“' or '”' or '„' or '«' or '»' or '=' ? '\n' : letter));

    [LoggerMessage(1, LogLevel.Error, "A turn on {Platform} failed: {Kind}\n{Trace}")]
    private static partial void TurnFailed(ILogger log, string platform, string kind, string? trace);
}
