using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportBot.Dialogue;

namespace SupportBot.Telegram;

/// <summary>Takes the updates that Telegram posts. It listens on this machine; a proxy before it speaks https.</summary>
internal sealed class WebhookDoor(IOptions<TelegramOptions> options, Inbox inbox, ILogger<WebhookDoor> log) : IDisposable
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int MostBytes = 1 << 18;

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.Value.WebhookSecret ?? "");
    private readonly HttpListener _door = new();

    /// <summary>Opens the door; from here on callers wait until <see cref="RunAsync"/> lets them in.</summary>
    public void Open()
    {
        _door.Prefixes.Add(options.Value.WebhookListen.AbsoluteUri);
        _door.Start();
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var closing = cancel.Register(_door.Abort);

        while (!cancel.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _door.GetContextAsync(), cancel);
            }
            catch (Exception closed) when (cancel.IsCancellationRequested
                && closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    public void Dispose() => ((IDisposable)_door).Dispose();

    private async Task ServeAsync(HttpListenerContext context, CancellationToken cancel)
    {
        try
        {
            context.Response.StatusCode = (int)await TakeAsync(context.Request, cancel);
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Whoever called is gone; Telegram asks again.
        }
    }

    private async Task<HttpStatusCode> TakeAsync(HttpListenerRequest request, CancellationToken cancel)
    {
        var given = Encoding.UTF8.GetBytes(request.Headers[SecretHeader] ?? "");

        if (request.HttpMethod is not "POST" || !CryptographicOperations.FixedTimeEquals(given, _secret))
        {
            log.NotTelegram();

            return HttpStatusCode.Forbidden;
        }

        if (await ReadAsync(request, cancel) is not { } update) return HttpStatusCode.BadRequest;

        return await inbox.TakeAsync([update], goOn: null, cancel)
            ? HttpStatusCode.OK
            : HttpStatusCode.ServiceUnavailable;
    }

    private static async Task<WaitingUpdate?> ReadAsync(HttpListenerRequest request, CancellationToken cancel)
    {
        var body = new byte[MostBytes];
        var length = await request.InputStream.ReadAtLeastAsync(body, MostBytes, throwOnEndOfStream: false, cancel);

        return length < MostBytes ? UpdateBatch.ReadOne(body.AsMemory(0, length)) : null;
    }
}
