using SupportBot.Storage;

namespace SupportBot.People;

/// <summary>
/// Writes down which updates are finished: those of a few hundredths of a second in one go, since each write to the disk
/// costs as much as the whole rest of an answer.
/// </summary>
internal sealed class FinishedUpdates(Database database, string platform)
{
    /// <summary>With the rests between them, two minutes.</summary>
    private const int MostTries = 120;

    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private List<long> _ids = [];
    private Task? _writing;

    /// <summary>Ends when it is written down.</summary>
    public Task AddAsync(long id)
    {
        lock (_gate)
        {
            _ids.Add(id);

            return _writing ??= WriteAsync();
        }
    }

    private async Task WriteAsync()
    {
        // A wait of the machine, not of the people: a clock that stands still in a test must not hold it up.
        await Task.Delay(Gather, TimeProvider.System, CancellationToken.None);
        List<long> ids;
        lock (_gate) (ids, _ids, _writing) = (_ids, [], null);

        await UntilBackAsync(() => database.TransactAsync(
            async transaction =>
            {
                foreach (var id in ids)
                {
                    await transaction.ExecuteAsync(
                        "UPDATE platform_update SET body = NULL WHERE platform = @platform AND id = @id;", new { platform, id });
                }

                return ids.Count;
            },
            CancellationToken.None));
    }

    /// <summary>What was answered must not be answered again after the next start because the database was away for a while.</summary>
    private async Task UntilBackAsync(Func<Task> write)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await write();

                return;
            }
            catch (Exception away) when (tries < MostTries && database.IsPassing(away))
            {
                await Task.Delay(Rest, TimeProvider.System, CancellationToken.None);
            }
        }
    }
}
