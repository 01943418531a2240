using System.Text;
using SupportBot.Storage;

namespace SupportBot.Tests.Privacy;

/// <summary>The files as a thief of the disk reads them, without the key.</summary>
public sealed class Files_of_the_database
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task hold_no_word_and_no_id_of_a_person()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:00:00Z");
        await PrivateLife.LiveAsync(scene);

        var files = await ReadAsync(((SqliteDatabase)scene.Database).Path, Cancel);

        Assert.Contains("check_in", Encoding.Latin1.GetString(files), StringComparison.Ordinal);
        foreach (var canary in PrivateLife.Canaries) Assert.False(Holds(files, canary), canary);
    }

    [Fact]
    public async Task hold_something_of_each_kind_all_the_same()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:00:00Z");
        await PrivateLife.LiveAsync(scene);

        // Nothing is closed down, and what people found is counted from five of them on.
        string[] others = ["closing", "experience_release"];

        foreach (var table in (await Tables.OfAsync(scene.Database, Cancel)).Except(others)) Assert.True(await Tables.CountAsync(scene.Database, table, Cancel) > 0, table);
    }

    /// <summary>The file of the database and the journal beside it, one after the other.</summary>
    internal static async Task<byte[]> ReadAsync(string path, CancellationToken cancel)
    {
        var bytes = new List<byte>();

        foreach (var file in new[] { path, $"{path}-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, cancel);
            bytes.AddRange(copy.ToArray());
        }

        return [.. bytes];
    }

    /// <summary>Whether a text stands in bytes, in any of the ways a program might have written it.</summary>
    internal static bool Holds(byte[] bytes, string text) =>
        new[] { Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(text) }
            .Any(written => bytes.AsSpan().IndexOf(written) >= 0);
}
