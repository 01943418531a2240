using SupportBot.Tests;

namespace SupportBot.Platforms.Tests.Operations;

public sealed class Starting_with_what_is_set : IDisposable
{
    private readonly Installation _here = new();

    [Theory]
    [InlineData("Reminders__Every", "00:10:00", "Every")]
    [InlineData("Reminders__Every", "soon", "Reminders:Every")]
    [InlineData("Health__Listen", "nowhere", "Health:Listen is “nowhere”")]
    [InlineData("MasterKey", "short", "A key in the setting MasterKey is not 32 bytes")]
    public async Task a_setting_that_does_not_fit_is_named_in_one_sentence(string name, string value, string says)
    {
        (string, string)[] wrong = [(name, value)];

        foreach (var ran in new[] { await _here.RunAsync([], wrong, "/help"), await _here.RunAsync([], [.. wrong, ("Telegram__Token", "1:a"), ("Telegram__ApiBaseUrl", "http://127.0.0.1:9/")]) })
        {
            Assert.Equal(2, ran.Code);
            Assert.StartsWith("SupportBot does not start: ", ran.Error, StringComparison.Ordinal);
            Assert.Contains(says, ran.Error, StringComparison.Ordinal);
            Assert.EndsWith("Nothing was changed.\n", ran.Error, StringComparison.Ordinal);
            Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.DoesNotContain("   at ", ran.Output + ran.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task a_key_folder_inside_the_data_is_refused()
    {
        var ran = await _here.RunAsync([], [("KeyFolder", Path.Combine(_here.Data, "keys"))], "/help");

        Assert.Equal(2, ran.Code);
        Assert.Contains("KeyFolder is inside DataFolder", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_safety_rule_that_cannot_be_read_stops_the_start_and_is_named()
    {
        var (from, seeds) = (Path.Combine(Repository.Root(), "seeds"), Path.Combine(_here.Folder, "seeds"));
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(seeds, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var rules = Path.Combine(seeds, "screening", "en.yaml");
        var cancel = TestContext.Current.CancellationToken;
        var broken = (await File.ReadAllTextAsync(rules, cancel)).Replace("\nrules:", "\nrules:\n  - name: broken\n    tier: urgent\n    when:\n      - \"( x\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(rules, broken, cancel);

        foreach (var ran in new[]
        {
            await _here.RunAsync([], [("SeedsFolder", seeds), ("Telegram__Token", "1:a"), ("Telegram__ApiBaseUrl", "http://127.0.0.1:9/")]),
            await _here.RunAsync([], [("SeedsFolder", seeds)], "/help"),
        })
        {
            Assert.Equal(2, ran.Code);
            Assert.Contains("SupportBot does not start: screening/en.yaml, line ", ran.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task doctor_says_what_is_there_and_what_is_missing()
    {
        var before = await _here.RunAsync("doctor");
        Assert.Equal(0, before.Code);
        Assert.False(Directory.Exists(_here.Data));
        Assert.Contains("made at the first start", before.Output, StringComparison.Ordinal);

        await _here.SaysAsync("/checkin mood=5", "Yes, I agree");
        var well = await _here.RunAsync(["doctor"], [("Contact", "host@example.org"), ("Telegram__Token", "1:secret")]);
        Assert.Equal(0, well.Code);
        Assert.Matches("ok +database +SQLite in .*, [0-9]+ migrations, people: 1\n", well.Output);
        Assert.Matches("ok +key +[0-9a-f]{8} opens the data\n", well.Output);
        Assert.Matches("ok +content +[0-9]+ cards", well.Output);
        Assert.Matches("ok +Telegram +token set\n", well.Output);
        Assert.Matches("ok +Discord +off; set SUPPORTBOT_Discord__Token", well.Output);
        Assert.Matches("ok +contact +host@example.org\n", well.Output);
        Assert.DoesNotContain("secret", well.Output, StringComparison.Ordinal);

        File.Delete(_here.KeyFile);
        var lost = await _here.RunAsync("doctor");
        Assert.Equal(1, lost.Code);
        Assert.Matches("missing +key +There is data, and .*master.key is missing", lost.Output);
        Assert.False(File.Exists(_here.KeyFile));
    }

    public void Dispose() => _here.Dispose();
}
