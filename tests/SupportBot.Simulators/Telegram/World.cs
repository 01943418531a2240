namespace SupportBot.Simulators.Telegram;

/// <summary>Everything that the simulated Telegram knows. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class World(TelegramRules rules, TimeProvider clock)
{
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Lock Gate { get; } = new();

    public TelegramRules Rules { get; } = rules;

    public TimeProvider Clock { get; } = clock;

    public DateTimeOffset Now => Clock.GetUtcNow();

    public Dictionary<string, BotAccount> Bots { get; } = [];

    public Dictionary<long, SimulatedPerson> People { get; } = [];

    public Dictionary<long, SimulatedChat> Chats { get; } = [];

    public Dictionary<string, PressedButton> Presses { get; } = [];

    public Dictionary<string, UploadedFile> Files { get; } = [];

    public FloodLimits Limits { get; } = new(clock, rules);

    public PlannedFaults Faults { get; } = new();

    public CallLog Calls { get; } = new(rules);

    public Action<SeenCall>? Called { get; set; }

    /// <summary>Ends at the next change of anything.</summary>
    public Task NextChange => _changed.Task;

    public void Changed()
    {
        var changed = _changed;
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }

    public UploadedFile Keep(UploadedFile file)
    {
        var kept = file with { Id = $"file{Files.Count + 1:D6}AAB" };
        Files[kept.Id] = kept;

        return kept;
    }

    /// <summary>The chat that a call names, if the bot may write to it.</summary>
    public SimulatedChat Writable(MethodCall call)
    {
        if (call.Text("chat_id") is not { } text) throw RefusedException.Bad("chat_id is empty");

        if (!long.TryParse(text, out var id) || !Chats.TryGetValue(id, out var chat))
        {
            throw RefusedException.Bad("chat not found");
        }

        if (chat.BecameChat is { } other)
        {
            throw new RefusedException(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                new() { ["migrate_to_chat_id"] = other });
        }

        if (chat.BotKicked) throw RefusedException.Forbidden($"bot was kicked from the {chat.Kind} chat");

        return chat.IsPrivate ? Reachable(chat) : chat;
    }

    private SimulatedChat Reachable(SimulatedChat chat) => People[chat.Id] switch
    {
        { Deactivated: true } => throw RefusedException.Forbidden("user is deactivated"),
        { Started: false } => throw RefusedException.Forbidden("bot can't initiate conversation with a user"),
        { Blocked: true } => throw RefusedException.Forbidden("bot was blocked by the user"),
        _ => chat,
    };
}

/// <summary>A button that was pressed and waits for its answer.</summary>
internal sealed record PressedButton(DateTimeOffset At)
{
    public bool Answered { get; set; }
}
