using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;
using SupportBot.Discord;
using SupportBot.Discord.Gateway;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Frames_of_any_kind
{
    private const int AFew = 20;

    [Fact]
    public async Task crash_nothing_and_leak_nothing_when_read()
    {
        var count = LongRun.Of(14_000, 700_000);
        var (thrown, frames) = (0, new FuzzedFrames(20261124));
        var bot = new Bot(update => update.Key!.EndsWith('7')
            ? throw new NotSupportedException($"{FuzzedFrames.Secret} {Interlocked.Increment(ref thrown)}")
            : Task.FromResult(Answer(update)));
        await using var rig = await bot.ConnectedAsync();
        using var socket = new ScriptedSocket(count, frames.Next, () => rig.UnderWay < rig.Options.AtOnce);
        using var connection = new GatewayConnection(
            socket, new("token", 0, 1, Compress: false), new(), rig.Take, () => { }, rig.Clock, rig.LoggerOf<GatewayConnection>());

        await connection.RunAsync(Rig.Cancel);
        await rig.IdleAsync();

        Assert.Equal(count, socket.Read);
        Assert.InRange(bot.Heard.Count, count / 20, count);
        Assert.Contains("could not be read", rig.Log.Text, StringComparison.Ordinal);
        Assert.Equal(thrown, Failures(rig, nameof(NotSupportedException)));
        Assert.Equal(thrown, Failures(rig, ""));
        Assert.DoesNotContain(FuzzedFrames.Secret, rig.Log.Text, StringComparison.Ordinal);
        LongRun.Note($"{count} fuzzed frames: {bot.Heard.Count} meant something, {rig.Discord.Journal.Count("callback")} answers, {Lines(rig, "could not be read")} unreadable");
    }

    [Fact]
    public async Task crash_nothing_and_leak_nothing_over_the_wire()
    {
        var (count, frames) = (LongRun.Of(2_000, 200_000), new FuzzedFrames(42));
        await using var rig = await new Bot(update => Task.FromResult(Answer(update))).ConnectedAsync(compress: true);

        for (var i = 0; i < count; i += AFew)
        {
            for (var j = 0; j < AFew; j++) await rig.Discord.GatewayFaults.SendAsync(frames.Next(i + j));

            if (i % (AFew * 10) is 0) await rig.Discord.GatewayFaults.SendUncompressedAsync(frames.NextBroken());

            await ComesBackAsync(rig);
        }

        Assert.True(rig.Discord.Journal.Count("connected") > count / (AFew * 20));
        Assert.DoesNotContain("failed:", rig.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(FuzzedFrames.Secret, rig.Log.Text, StringComparison.Ordinal);
        LongRun.Note($"{count} fuzzed frames over the wire: {rig.Discord.Journal.Count("connected")} connections, {Lines(rig, "could not be read")} unreadable");
    }

    [Fact]
    public async Task crash_nothing_and_leak_nothing_by_http()
    {
        var (count, frames) = (LongRun.Of(1_000, 100_000), new FuzzedFrames(7));
        var bot = new Bot(update => Task.FromResult(Answer(update)));
        await using var rig = await bot.ConnectedAsync();
        var door = new SignedDoor(rig);
        var statuses = new Dictionary<int, int>();

        for (var i = 0; i < count; i++)
        {
            var status = await door.SendAsync(frames.NextContent(i));
            statuses[status] = statuses.GetValueOrDefault(status) + 1;

            while (rig.UnderWay >= rig.Options.AtOnce) await Task.Delay(1, Rig.Cancel);
        }

        await rig.IdleAsync();
        Assert.Equal([200, 202, 400], statuses.Keys.Order());
        Assert.NotEmpty(bot.Heard);
        Assert.DoesNotContain("failed:", rig.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(FuzzedFrames.Secret, rig.Log.Text, StringComparison.Ordinal);
        LongRun.Note($"{count} fuzzed requests: {string.Join(", ", statuses.Select(pair => $"{pair.Value} x {pair.Key}"))}");
    }

    private static Reply Answer(ChatUpdate update) => update.Key!.EndsWith('3')
        ? new() { Form = new("abcd1234", FuzzedFrames.Secret, [new("note", FuzzedFrames.Secret, FieldKind.LongText)]) }
        : new(new Block.Paragraph(FuzzedFrames.Secret));

    // What was sent into a session that the client has left is lost; what comes later is not.
    private static async Task ComesBackAsync(Rig rig)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var probe = await rig.SendsAsync();
            var enough = Task.Delay(TimeSpan.FromSeconds(30), rig.Clock, Rig.Cancel);
            await rig.UntilAsync(Task.WhenAny(probe.Answered, enough));

            if (probe.Answered.IsCompleted) return;
        }

        Assert.Fail($"Nothing is answered any more.\n{string.Join(", ", rig.Discord.Journal.Counts)}");
    }

    private static int Failures(Rig rig, string kind) => Lines(rig, $"failed: {kind}");

    private static int Lines(Rig rig, string words) => rig.Log.Text.Split('\n').Count(line => line.Contains(words, StringComparison.Ordinal));
}
