using System.Data.Common;
using Dapper;
using SupportBot.Storage;

namespace SupportBot.Tests.Safety;

/// <summary>A real database that can be taken away: gone, full, read-only, or hanging in either of two ways.</summary>
internal sealed class UnreliableDatabase(string path) : Database, IDisposable
{
    private readonly SqliteDatabase _real = new(path);
    private readonly ManualResetEventSlim _blocked = new();
    private readonly TaskCompletionSource _hanging = new();

    /// <summary>What is wrong with it.</summary>
    public Trouble Trouble { get; set; }

    /// <summary>Runs whenever somebody is about to use it.</summary>
    public Action Opening { get; set; } = () => { };

    public override string LockSchema => _real.LockSchema;

    public override bool IsPassing(Exception trouble) => _real.IsPassing(trouble);

    public override async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        Opening();
        if (Trouble is Trouble.Gone) throw new InvalidOperationException("The database is gone (planted fault: canary).");
        if (Trouble is Trouble.Hangs) await _hanging.Task.WaitAsync(cancel);
        if (Trouble is Trouble.Blocks) _blocked.Wait(cancel);
        if (Trouble is Trouble.Hangs or Trouble.Blocks) throw new InvalidOperationException("The test is over.");

        var connection = await _real.OpenAsync(cancel);
        await connection.ExecuteAsync($"PRAGMA query_only = {(Trouble is Trouble.ReadOnly ? 1 : 0)}; PRAGMA max_page_count = {(Trouble is Trouble.Full ? 1 : 1_000_000)};");

        return connection;
    }

    public void Dispose()
    {
        _blocked.Set();
        _blocked.Dispose();
        _hanging.TrySetResult();
    }
}

public enum Trouble
{
    None,
    Gone,
    Hangs,
    Blocks,
    ReadOnly,
    Full,
}
