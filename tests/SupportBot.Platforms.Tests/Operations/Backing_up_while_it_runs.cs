using System.IO.Compression;
using System.Text.Json.Nodes;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Operations;

/// <summary>A copy taken while people write, and restored on another machine; all by the program itself.</summary>
public sealed class Backing_up_while_it_runs : IDisposable
{
    private const int Writers = 4;

    private readonly Installation _here = new();
    private readonly Installation _there = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Copies => Path.Combine(_here.Folder, "copies");

    [Fact]
    public async Task gives_the_same_rows_and_the_same_export_elsewhere()
    {
        await _here.SaysAsync("/checkin mood=5 note=\"a walk\"", "Yes, I agree", "/settings zone Berlin", "/remind every day at 9: water", "1", "/treatment botox date=today dose=\"15 U\"");
        var before = await ExportAsync(_here);
        await using var telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        await using var bot = new RunningBot(_here, ("Telegram__Token", TelegramSimulator.Token), ("Telegram__ApiBaseUrl", telegram.Address.AbsoluteUri));
        await AgreeAsync(telegram);
        var least = await _here.CountAsync();

        using (var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel))
        {
            var load = Task.WhenAll(Enumerable.Range(1, Writers).Select(person => WriteAsync(telegram, person, enough.Token)));
            var copied = await _here.RunAsync("backup", Copies);
            await enough.CancelAsync();
            await load;
            Assert.True(copied.Code == 0, copied.Error);
            Assert.Contains($"people: {1 + Writers}, restored on the side and opened.", copied.Output, StringComparison.Ordinal);
        }

        var most = await _here.CountAsync();
        Assert.True(most["check_in"] > least["check_in"]); // They did write meanwhile.
        Assert.Equal(0, await bot.StopAsync(Cancel));

        await CarryKeysAsync();
        var restored = await _there.RunAsync("restore", Directory.EnumerateFiles(Copies, "*.db").Single());

        Assert.True(restored.Code == 0, restored.Error);
        var counts = await _there.CountAsync();
        Assert.Equal(least.Keys.Order(), counts.Keys.Order());
        foreach (var table in counts.Keys.Except(["platform_note", "platform_update"])) Assert.InRange(counts[table], Math.Min(least[table], most[table]), most[table]);
        Assert.Equal(before, await ExportAsync(_there));
        Assert.Equal(["backup"], _here.Acts);
        Assert.Contains("restore", _there.Acts);
        Assert.Equal(2, (await _there.RunAsync("restore", Directory.EnumerateFiles(Copies, "*.db").Single())).Code); // What is there is not overwritten.
    }

    [Fact]
    public async Task is_refused_without_the_key_and_with_another_and_when_it_is_damaged()
    {
        await _here.SaysAsync("/checkin mood=5 note=\"a walk\"", "Yes, I agree");
        await _here.RunAsync("backup", Copies);
        var copy = Directory.EnumerateFiles(Copies, "*.db").Single();

        var without = await _there.RunAsync("restore", copy);
        Assert.Equal(2, without.Code);
        Assert.StartsWith("Refused: There is no key: ", without.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.\n", without.Error, StringComparison.Ordinal);

        Directory.CreateDirectory(_there.Keys);
        await File.WriteAllTextAsync(_there.KeyFile, Convert.ToBase64String(new byte[32]), Cancel);
        var another = await _there.RunAsync("restore", copy);
        Assert.Equal(2, another.Code);
        Assert.Contains("2 of 2 keys in the copy do not open", another.Error, StringComparison.Ordinal);

        File.Delete(_there.KeyFile);
        await CarryKeysAsync();
        var bytes = await File.ReadAllBytesAsync(copy, Cancel);
        Array.Fill(bytes, (byte)0x5a, 4096, bytes.Length - 8192);
        await File.WriteAllBytesAsync(copy, bytes, Cancel);
        var damaged = await _there.RunAsync("restore", copy);
        Assert.Equal(2, damaged.Code);
        Assert.StartsWith("Refused: ", damaged.Error, StringComparison.Ordinal);
        Assert.Single(damaged.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.False(File.Exists(_there.Database));
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    /// <summary>The keys go another way than the data: sealed with a passphrase.</summary>
    private async Task CarryKeysAsync()
    {
        var copy = Path.Combine(_here.Folder, $"{Guid.CreateVersion7():N}.keys");
        Assert.Equal(0, (await _here.RunAsync(["keys", "backup", copy], [("DataFolder", Path.Combine(_here.Folder, "acts"))])).Code);
        Assert.Equal(0, (await _there.RunAsync("keys", "restore", copy)).Code);
    }

    private static async Task AgreeAsync(TelegramSimulator telegram)
    {
        for (var person = 1; person <= Writers; person++)
        {
            telegram.People.Add(person, "Someone", "en");
            await DoAsync(telegram, person, () => telegram.People.Write(person, "/checkin mood=5"));
            await DoAsync(telegram, person, () => telegram.People.Press(person, "Yes, I agree"));
        }
    }

    private static async Task WriteAsync(TelegramSimulator telegram, int person, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested) await DoAsync(telegram, person, () => telegram.People.Write(person, "/checkin mood=5 note=\"once more\""));
    }

    private static async Task DoAsync(TelegramSimulator telegram, int person, Action act)
    {
        var before = Said();
        act();
        await telegram.UntilAsync(() => Said() > before, Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);

        int Said() => telegram.People.Read(person).Count(message => message.FromBot) + telegram.Calls.Count(call => call.Method is "editMessageText" && call.Values["chat_id"] == $"{person}");
    }

    /// <summary>What the person at the terminal is given, but for the moment at which it was made.</summary>
    private static async Task<string> ExportAsync(Installation installation)
    {
        var file = Path.Combine(installation.Folder, "supportbot-export.zip");
        File.Delete(file);
        await installation.SaysAsync("/export", ":save");
        await using var archive = await ZipFile.OpenReadAsync(file, Cancel);
        await using var stream = await archive.GetEntry("everything.json")!.OpenAsync(Cancel);
        var json = (await JsonNode.ParseAsync(stream, cancellationToken: Cancel))!.AsObject();
        json.Remove("exported_at");
        Assert.True(json.Count > 4);

        return json.ToJsonString();
    }
}
