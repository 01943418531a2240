using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using SupportBot.Dialogue;

namespace SupportBot.Platforms.Tests.Telegram;

public sealed class By_webhook
{
    private const string Secret = "0123456789abcdef-secret";

    [Fact]
    public async Task answers_in_order_and_once_though_the_first_try_fails()
    {
        var address = FreeAddress();
        await using var scene = await StartAsync(address);
        scene.Telegram.Rules.WebhookRests = TimeSpan.FromMilliseconds(50);
        await scene.UntilAsync(() => scene.Telegram.Calls.Any(call => call.Method is "setWebhook"));
        var usual = scene.Answer;
        var unkept = new TaskCompletionSource();
        scene.Answer = update =>
        {
            if (!scene.MemoryIsDown) return usual(update);

            unkept.TrySetResult();

            return Task.FromResult(new Reply());
        };

        scene.MemoryIsDown = true;
        scene.Telegram.People.Write(TelegramScene.Ada, "one");
        scene.Telegram.People.Write(TelegramScene.Ada, "two");
        await unkept.Task.WaitAsync(TelegramScene.Cancel);
        scene.MemoryIsDown = false;
        await scene.HearsAsync(2);
        scene.Telegram.People.Redeliver();
        scene.Telegram.People.Write(TelegramScene.Ada, "three");
        await scene.HearsAsync(3);

        Assert.Equal(["You said: one", "You said: two", "You said: three"], scene.Texts());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0123456789abcdef-secreT")]
    [InlineData("0123456789abcdef-secret-and-more")]
    public async Task turns_away_whoever_does_not_know_the_secret(string? secret)
    {
        var address = FreeAddress();
        await using var scene = await StartAsync(address);
        await scene.UntilAsync(() => scene.Telegram.Calls.Any(call => call.Method is "setWebhook"));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { update_id = 1 }) };
        if (secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);

        using var response = await http.SendAsync(request, TelegramScene.Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(scene.Handed);
    }

    private static Task<TelegramScene> StartAsync(Uri address) => TelegramScene.StartAsync(
        null,
        ("Telegram:PublicUrl", address.AbsoluteUri),
        ("Telegram:WebhookListen", address.AbsoluteUri),
        ("Telegram:WebhookSecret", Secret));

    private static Uri FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();

        return new($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
    }
}
