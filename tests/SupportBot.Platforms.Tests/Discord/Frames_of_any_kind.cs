using System.Text;
using CsCheck;
using Microsoft.Extensions.Logging;
using SupportBot.Discord;
using SupportBot.Discord.Gateway;
using SupportBot.Simulators.Discord.Clock;
using SupportBot.Tests;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Frames_of_any_kind
{
    private const string Secret = "secretword";

    private static readonly string[] Seeds =
    [
        """{"t":null,"s":null,"op":11,"d":null}""",
        """{"t":null,"s":null,"op":1,"d":null}""",
        """{"op":10,"d":{"heartbeat_interval":41250,"_trace":["a"]},"s":null,"t":null}""",
        """{"t":"READY","s":1,"op":0,"d":{"v":10,"session_id":"secretword","resume_gateway_url":"ws://127.0.0.1:1/resume","application":{"id":"1","flags":0}}}""",
        """{"t":"INTERACTION_CREATE","s":2,"op":0,"d":{"id":"9","application_id":"1","type":2,"token":"secretword","version":1,"user":{"id":"42"},"channel_id":"7","context":1,"data":{"id":"1","name":"learn","type":1,"options":[{"name":"topic","type":3,"value":"secretword"}]}}}""",
        """{"t":"INTERACTION_CREATE","s":3,"op":0,"d":{"id":"10","application_id":"1","type":5,"token":"secretword","version":1,"guild_id":"5","member":{"user":{"id":"42"},"permissions":"8"},"channel_id":"7","context":0,"data":{"custom_id":"form|abcd1234","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"note","value":"secretword"}}]}}}""",
        """{"t":"INTERACTION_CREATE","s":4,"op":0,"d":{"id":"11","application_id":"1","type":3,"token":"secretword","version":1,"user":{"id":"42"},"channel_id":"7","message":{"id":"3","flags":64},"data":{"custom_id":"remind snooze|secretword|10","component_type":2,"id":2}}}""",
        """{"t":"INTERACTION_CREATE","s":5,"op":0,"d":{"id":"12","application_id":"1","type":4,"token":"secretword","version":1,"user":{"id":"42"},"channel_id":"7","data":{"id":"1","name":"learn","type":1,"options":[{"name":"topic","type":3,"value":"secretword","focused":true}]}}}""",
    ];

    private static readonly string[] Pieces =
    [
        "null", "{}", "[]", "\"\"", "0", "-1", "1e400", "99999999999999999999", "true", "{\"a\":", "[[", "\\ud800", "\u0000", "\"d\":", "\"op\":0",
        "\"type\":5", "\"data\":null", "\"components\":[null]", "\"options\":[null]", "\"value\":{}", "\"user\":null", "\"custom_id\":\"\"", "\"custom_id\":\"|||\"",
    ];

    private static readonly Gen<byte[]> Frames = Gen.Select(
        Gen.Int[0, Seeds.Length - 1].Select(i => Seeds[i]), Gen.Select(Gen.Int[0, 2_000], Gen.Int[0, 40], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Byte, Gen.Int[0, 5]).Array[0, 4], Change);

    [Fact]
    public async Task Nothing_crashes_and_nothing_is_told()
    {
        using var log = new LogBook();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        using var socket = new ScriptedSocket();
        var clock = new MovableClock(DateTimeOffset.UnixEpoch);
        var bot = new Bot(_ => Task.FromResult(new Dialogue.Reply(new Dialogue.Block.Paragraph(Secret))));
        var (menu, count, left) = (new MenuOptions(new Menu()), LongRun.Of(20_000, 1_000_000), 0);
        using var connection = new GatewayConnection(
            socket, new("token", 0, 1, Compress: false), new(), received => left += DiscordUpdates.Translate(received, menu.OptionsOf) is null ? 0 : 1,
            () => { }, clock, logs.CreateLogger("gateway"));
        Frames.Array[100].Sample(frames => socket.Add(frames), iter: count / 100, threads: 1);

        // Whatever asks for a heartbeat is answered within the limit of 120 a minute.
        await clock.AdvanceUntilAsync(Task.Run(() => connection.RunAsync(Rig.Cancel), Rig.Cancel), TimeSpan.FromMinutes(1));

        Assert.Equal(count, socket.Read);
        Assert.InRange(left, count / 100, count);
        Assert.Contains("could not be read", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, log.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Heard);
    }

    private static byte[] Change(string seed, (int At, int Length, string Piece, byte Byte, int Kind)[] changes)
    {
        var bytes = Encoding.UTF8.GetBytes(seed).ToList();

        foreach (var (place, length, piece, one, kind) in changes)
        {
            if (bytes.Count is 0) break;

            var at = place % bytes.Count;
            var many = Math.Min(length, bytes.Count - at);

            switch (kind)
            {
                case 0:
                    bytes[at] = one;
                    break;
                case 1:
                    bytes.RemoveRange(at, many);
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(piece));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, many));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        // A reconnect, a hello and an invalid session end or change the connection; they have tests of their own.
        var text = Encoding.UTF8.GetString([.. bytes]);

        return text.Contains("\"op\":7", StringComparison.Ordinal) || text.Contains("\"op\":9", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(seed)
            : [.. bytes];
    }
}
