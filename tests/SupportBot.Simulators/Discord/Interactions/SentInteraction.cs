using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Simulators.Discord.Interactions;

/// <summary>Something a member did, and how the bot answered it.</summary>
/// <param name="Type">2 command, 3 component, 4 autocomplete, 5 modal.</param>
/// <param name="Content">What the payload calls <c>data</c>.</param>
/// <param name="Source">The message whose button was pressed, or from which the modal was opened.</param>
internal sealed record SentInteraction(
    ulong Id, string Token, int Type, Member Member, Channel Where, JsonObject Content, Message? Source, bool OnlyUserInstall)
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _final = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    /// <summary>The clock's timestamp when it was sent.</summary>
    public long SentAt { get; set; }

    /// <summary>The clock's timestamp when the first answer came; 0 before.</summary>
    public long AnsweredAt { get; private set; }

    /// <summary>The type of the first answer; 0 before.</summary>
    public int Callback { get; private set; }

    /// <summary>What the first answer carried: a modal's fields or suggestions.</summary>
    public JsonObject? CallbackContent { get; private set; }

    /// <summary>The message that <c>@original</c> names.</summary>
    public ulong? Original { get; set; }

    /// <summary>Whether the member sees "thinking".</summary>
    public bool IsLoading { get; set; }

    /// <summary>Whether the first answer was ephemeral, which holds for its edits.</summary>
    public bool IsEphemeral { get; set; }

    /// <summary>Follow-ups that were sent.</summary>
    public int FollowUps { get; set; }

    /// <summary>What was refused last.</summary>
    public string? Refusal { get; set; }

    /// <summary>Completes with the first answer.</summary>
    public Task Answered => _answered.Task;

    /// <summary>Completes when the member no longer sees "thinking".</summary>
    public Task Shown => _final.Task;

    /// <summary>Takes the right to answer first; only one request gets it.</summary>
    public bool TakeFirst() => Interlocked.CompareExchange(ref _taken, 1, 0) is 0;

    public bool IsTaken => Volatile.Read(ref _taken) is 1;

    public void Answer(int callback, JsonObject? content, long at)
    {
        Callback = callback;
        CallbackContent = content;
        AnsweredAt = at;
        _answered.TrySetResult();

        if (!IsLoading) _final.TrySetResult();
    }

    public void Show()
    {
        IsLoading = false;
        _final.TrySetResult();
    }
}
