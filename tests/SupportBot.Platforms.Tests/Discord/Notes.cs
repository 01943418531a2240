using System.Collections.Concurrent;
using SupportBot.Dialogue;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>What a platform remembers, in memory.</summary>
internal sealed class Notes : IPlatformMemory
{
    private readonly ConcurrentDictionary<(string, string), string> _notes = new();

    /// <summary>The accounts that cannot be written to.</summary>
    public ConcurrentBag<string> Unreachable { get; } = [];

    public Task<string?> RecallAsync(string platform, string account, string name, CancellationToken cancel) =>
        Task.FromResult(_notes.GetValueOrDefault((account, name)));

    public Task NoteAsync(string platform, string account, string name, string? text, CancellationToken cancel)
    {
        if (text is null) _notes.TryRemove((account, name), out _);
        else _notes[(account, name)] = text;

        return Task.CompletedTask;
    }

    public Task ReachableAsync(string platform, string account, bool reachable, CancellationToken cancel)
    {
        if (!reachable) Unreachable.Add(account);

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<long>> KeepAsync(
        string platform, IReadOnlyList<WaitingUpdate> updates, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<WaitingUpdate>> WaitingAsync(string platform, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task FinishAsync(string platform, long id, CancellationToken cancel) => throw new NotSupportedException();
}
