using System.Net;
using System.Text;
using Microsoft.Extensions.Hosting;

namespace SupportBot.Host.Health;

/// <summary>Answers <c>/health/live</c> and <c>/health/ready</c>; everything else is not found.</summary>
internal sealed class HealthDoor(HostOptions options, Readiness readiness) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var door = new HttpListener();
        door.Prefixes.Add(options.HealthListen!.AbsoluteUri.Replace("//0.0.0.0:", "//*:", StringComparison.Ordinal));
        door.Start();
        await using var closing = stoppingToken.Register(door.Abort);

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ServeAsync(await door.GetContextAsync(), stoppingToken);
            }
            catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
            {
                // Whoever asked is gone, or the bot stops.
            }
        }
    }

    private async Task ServeAsync(HttpListenerContext context, CancellationToken cancel)
    {
        var (status, text) = context.Request.Url?.AbsolutePath switch
        {
            "/health/live" => (HttpStatusCode.OK, "{\"alive\":true}"),
            "/health/ready" when await readiness.LookAsync(cancel) is var (isReady, json) => (isReady ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, json),
            _ => (HttpStatusCode.NotFound, "{}"),
        };
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        context.Response.Close();
    }
}
