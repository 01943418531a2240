namespace SupportBot.People;

/// <summary>
/// What one table knows about a person. Each table that has a <c>person_id</c> has one; erasing needs none, because every
/// such row goes with the person's.
/// </summary>
internal interface IPersonalData
{
    /// <summary>The table.</summary>
    string Table { get; }

    /// <summary>Everything the table holds about a person, opened: one dictionary a row, values as people read them.</summary>
    Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel);

    /// <summary>
    /// Gives everything the table holds about one person to another, when both are the same human being: sealed anew with the
    /// other's key, nothing lost and nothing twice. No row of the one may be left.
    /// </summary>
    Task JoinAsync(Joining joining);
}
