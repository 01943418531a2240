namespace SupportBot.Dialogue;

/// <summary>
/// What a platform itself must remember across restarts: which updates wait, how to reach an account. Kept sealed, in the
/// same database as everything else.
/// </summary>
public interface IPlatformMemory
{
    /// <summary>What was noted under a name; nothing if nothing was.</summary>
    /// <param name="platform">The adapter's own name.</param>
    /// <param name="account">The platform's id of the account it is about; empty if it is about nobody.</param>
    /// <param name="name">The name of the note.</param>
    /// <param name="cancel">Gives up.</param>
    Task<string?> RecallAsync(string platform, string account, string name, CancellationToken cancel);

    /// <summary>Notes something under a name, in place of what was noted before; nothing takes the note away.</summary>
    Task NoteAsync(string platform, string account, string name, string? text, CancellationToken cancel);

    /// <summary>
    /// Keeps updates that came in, all or none. An update whose id is known already is passed over, so a platform may be
    /// read again from wherever it likes.
    /// </summary>
    /// <returns>The ids that are new.</returns>
    Task<IReadOnlyList<long>> KeepAsync(string platform, IReadOnlyList<WaitingUpdate> updates, CancellationToken cancel);

    /// <summary>The updates that were kept and not answered yet, oldest first.</summary>
    Task<IReadOnlyList<WaitingUpdate>> WaitingAsync(string platform, CancellationToken cancel);

    /// <summary>
    /// Marks an update as answered, or as set aside because it cannot be read. Its text is gone then; its id is known
    /// for two days, longer than a platform repeats one. Ends when that is written down, together with others.
    /// </summary>
    Task FinishAsync(string platform, long id, CancellationToken cancel);

    /// <summary>Says that an account can or cannot be written to, as the platform told us.</summary>
    Task ReachableAsync(string platform, string account, bool reachable, CancellationToken cancel);
}

/// <summary>An update as the platform sent it, waiting to be answered.</summary>
/// <param name="Id">The platform's own id, growing.</param>
/// <param name="Body">The update in the platform's own form.</param>
public sealed record WaitingUpdate(long Id, string Body)
{
    /// <summary>Gives the id only.</summary>
    public override string ToString() => $"{Id}";
}
