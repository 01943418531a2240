using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>
/// The other way in, for hosts behind a load balancer: Discord sends each interaction by HTTP. It is answered by the same
/// call as one from the gateway, so the request itself is only confirmed.
/// </summary>
internal sealed class HttpInteractions(DiscordOptions options, Dispatcher dispatcher, DiscordCommands commands, TimeProvider clock, ILogger<HttpInteractions> log)
    : IListener
{
    private const int Largest = 1 << 20;

    private readonly Lazy<Signature> _signature = new(() => new(options.PublicKey));

    public string Name => DiscordUpdates.Platform;

    public bool OnEveryMachine => true;

    public Task RunAsync(CancellationToken cancel) => new WithCommands(new Door(this), commands, clock, log).RunAsync(cancel);

    /// <summary>Takes one request. Discord sends wrong signatures on purpose, to see that they are refused.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        var body = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);

        if (!_signature.Value.IsValid(
            context.Request.Headers["X-Signature-Ed25519"].ToString(),
            context.Request.Headers["X-Signature-Timestamp"].ToString(),
            body.Span))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (Read(body.Span) is not { } interaction)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (interaction.Type is InteractionType.Ping)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"type":1}""", context.RequestAborted);
        }
        else
        {
            dispatcher.Take(interaction);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    private static Interaction? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, WireJson.Default.Interaction);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class Door(HttpInteractions interactions) : IListener
    {
        public string Name => interactions.Name;

        public async Task RunAsync(CancellationToken cancel)
        {
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            {
                kestrel.ListenAnyIP(interactions.Port);
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = Largest;
            });
            await using var app = builder.Build();
            app.Run(interactions.TakeAsync);
            await app.StartAsync(cancel);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        }
    }

    private int Port => options.InteractionsPort;
}
