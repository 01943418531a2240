namespace SupportBot.Platforms.Tests.Operations;

public sealed class Looking_after_the_keys : IDisposable
{
    private readonly Installation _here = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task list_names_them_and_says_what_each_holds()
    {
        await BeginAsync();

        var listed = await _here.RunAsync("keys", "list");

        Assert.Equal(0, listed.Code);
        Assert.Matches("^[0-9a-f]{8}  holds 2\n$", listed.Output); // The installation's own and one person's.
        Assert.DoesNotContain(KeyText(await File.ReadAllLinesAsync(_here.KeyFile, Cancel)), listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task rotate_seals_everybody_anew_and_revoke_takes_the_old_one_away()
    {
        await BeginAsync();
        var before = Name((await _here.RunAsync("keys", "list")).Output);
        var bodies = await _here.AskAsync("SELECT body FROM check_in;");

        var early = await _here.RunAsync("keys", "revoke", before);
        var rotated = await _here.RunAsync("keys", "rotate");
        var revoked = await _here.RunAsync("keys", "revoke", before);

        Assert.Equal((2, 0, 0), (early.Code, rotated.Code, revoked.Code));
        Assert.Contains($"Key {before} still holds 2 keys", early.Error, StringComparison.Ordinal);
        Assert.Contains("It sealed 2 keys anew; nothing else was written.", rotated.Output, StringComparison.Ordinal);
        Assert.Equal(bodies, await _here.AskAsync("SELECT body FROM check_in;"));
        Assert.Equal("2 keys open, 0 do not\n", (await _here.RunAsync("keys", "check")).Output);
        Assert.NotEqual(before, Name((await _here.RunAsync("keys", "list")).Output));
        Assert.Contains("Check-ins: 1", (await _here.SaysAsync("/privacy")).Output, StringComparison.Ordinal);
        Assert.Equal([$"keys rotate: {Name(rotated.Output[4..])} is the newest", $"keys revoke: {before}"], _here.Acts);
    }

    [Fact]
    public async Task the_newest_one_is_not_revoked()
    {
        await BeginAsync();
        await _here.RunAsync("keys", "rotate");
        var newest = Name((await _here.RunAsync("keys", "list")).Output);

        var refused = await _here.RunAsync("keys", "revoke", newest);

        Assert.Equal(2, refused.Code);
        Assert.EndsWith("Nothing was changed.\n", refused.Error, StringComparison.Ordinal);
        Assert.Equal("2 keys open, 0 do not\n", (await _here.RunAsync("keys", "check")).Output);
    }

    [Fact]
    public async Task check_finds_a_key_that_does_not_open()
    {
        await BeginAsync();
        await _here.AskAsync("UPDATE person SET wrapped_key = substr(wrapped_key, 1, 20) || 'AAAA' || substr(wrapped_key, 25);");

        var found = await _here.RunAsync("keys", "check");

        Assert.Equal(1, found.Code);
        Assert.Equal("1 keys open, 1 do not\n", found.Output);
    }

    [Fact]
    public async Task a_copy_is_sealed_and_brings_a_lost_key_back()
    {
        await BeginAsync();
        var key = await File.ReadAllTextAsync(_here.KeyFile, Cancel);
        var copy = Path.Combine(_here.Folder, "keys.copy");
        Assert.Equal(0, (await _here.RunAsync("keys", "backup", copy)).Code);
        Assert.DoesNotContain(KeyText(key.Split('\n')), await File.ReadAllTextAsync(copy, Cancel), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
        File.Delete(_here.KeyFile);

        var lost = await _here.SaysAsync("/privacy");
        var wrong = await _here.RunAsync(["keys", "restore", copy], [("PASSPHRASE", "some other grey herons")]);
        var restored = await _here.RunAsync("keys", "restore", copy);

        Assert.Equal((2, 2, 0), (lost.Code, wrong.Code, restored.Code));
        Assert.Contains("There is data here, sealed with key", lost.Error, StringComparison.Ordinal);
        Assert.Contains("the passphrase is wrong, or the file is damaged. Nothing was changed.", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(key, await File.ReadAllTextAsync(_here.KeyFile, Cancel));
        Assert.Contains("Check-ins: 1", (await _here.SaysAsync("/privacy")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await _here.RunAsync("keys", "restore", copy)).Code); // Keys that are there are not overwritten.
    }

    [Fact]
    public async Task with_a_wrong_key_nothing_is_changed_not_even_the_tables()
    {
        await BeginAsync();

        // As an older version left it.
        await _here.AskAsync("DROP TABLE closing; DROP TABLE closing_notice; DELETE FROM migration WHERE script LIKE '%closing%';");
        await File.WriteAllTextAsync(_here.KeyFile, Convert.ToBase64String(new byte[32]), Cancel);

        var refused = await _here.SaysAsync("/privacy");

        Assert.Equal(2, refused.Code);
        Assert.Contains("is not among the keys here", refused.Error, StringComparison.Ordinal);
        Assert.Empty(await _here.AskAsync("SELECT name FROM sqlite_master WHERE name = 'closing';"));
        Assert.Empty(await _here.AskAsync("SELECT script FROM migration WHERE script LIKE '%closing%';"));
    }

    public void Dispose() => _here.Dispose();

    private Task<Ran> BeginAsync() => _here.SaysAsync("/checkin mood=5 note=\"a walk\"", "Yes, I agree");

    /// <summary>The name that a text begins with.</summary>
    private static string Name(string text) => text[..8];

    private static string KeyText(IEnumerable<string> lines) => lines.First(line => line is [not '#', ..]);
}
