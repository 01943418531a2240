using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;
using SupportBot.Discord;
using SupportBot.Discord.Rest;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Coming_in_by_http
{
    private const string Command =
        """{"id":"77","application_id":"1","token":"t","type":2,"version":1,"channel_id":"7","context":1,"user":{"id":"42"},"data":{"id":"1","name":"help","type":1}}""";

    private readonly Ed25519PrivateKeyParameters _key = new(new SecureRandom());

    [Fact]
    public async Task confirms_and_hands_over_what_discord_signed()
    {
        var taken = new TaskCompletionSource<string>();

        Assert.Equal(202, (await SendAsync(Command, taken: taken)).Status);
        Assert.Equal("77", await taken.Task);
    }

    [Fact]
    public async Task answers_a_ping() =>
        Assert.Equal((200, """{"type":1}"""), await SendAsync("""{"id":"1","application_id":"1","token":"t","type":1,"version":1}"""));

    [Theory]
    [InlineData("body")]
    [InlineData("timestamp")]
    [InlineData("signature")]
    [InlineData("none")]
    [InlineData("short")]
    [InlineData("letters")]
    public async Task refuses_what_was_changed_or_not_signed(string change) =>
        Assert.Equal(401, (await SendAsync(Command, change)).Status);

    [Fact]
    public async Task refuses_what_is_no_interaction() => Assert.Equal(400, (await SendAsync("[]")).Status);

    private async Task<(int Status, string Body)> SendAsync(string body, string change = "", TaskCompletionSource<string>? taken = null)
    {
        var options = new DiscordOptions { Token = "t", PublicKey = Convert.ToHexString(_key.GeneratePublicKey().GetEncoded()), InteractionsPort = 1 };
        using var dispatcher = new Dispatcher(
            (received, _) =>
            {
                taken?.TrySetResult(received.Interaction.Id);

                return Task.CompletedTask;
            },
            options,
            TimeProvider.System,
            NullLogger<Dispatcher>.Instance);
        using var rest = new RestClient(options, TimeProvider.System, NullLogger<RestClient>.Instance);
        var door = new HttpInteractions(options, dispatcher, new(new(rest), new Menu()), TimeProvider.System, NullLogger<HttpInteractions>.Instance);
        var context = Request(body, change);

        await door.TakeAsync(context);

        context.Response.Body.Position = 0;
        if (taken is not null) await taken.Task.WaitAsync(TimeSpan.FromSeconds(10), Rig.Cancel);

        using var answer = new StreamReader(context.Response.Body);

        return (context.Response.StatusCode, await answer.ReadToEndAsync(Rig.Cancel));
    }

    private DefaultHttpContext Request(string body, string change)
    {
        const string timestamp = "1790000000";
        var signed = Encoding.UTF8.GetBytes(timestamp + body);
        var signature = new byte[64];
        _key.Sign(Org.BouncyCastle.Math.EC.Rfc8032.Ed25519.Algorithm.Ed25519, null, signed, 0, signed.Length, signature, 0);

        if (change is "signature") signature[10] ^= 1;

        var text = change switch
        {
            "none" => "",
            "short" => Convert.ToHexString(signature)[..100],
            "letters" => new string('x', 128),
            _ => Convert.ToHexStringLower(signature),
        };
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(change is "body" ? body.Replace("77", "78", StringComparison.Ordinal) : body));
        context.Request.Headers["X-Signature-Ed25519"] = text;
        context.Request.Headers["X-Signature-Timestamp"] = change is "timestamp" ? "1790000001" : timestamp;

        return context;
    }
}
