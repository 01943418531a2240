using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>Posts updates to a webhook: in order for each chat, several chats side by side, again until taken.</summary>
internal sealed class Webhooks(World world) : IDisposable
{
    private const int MostTries = 12;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly Dictionary<(string Token, long Chat), Task> _tails = [];
    private readonly SemaphoreSlim _connections = new(40);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Queues an update behind the earlier ones of its chat.</summary>
    public void Deliver(BotAccount bot, QueuedUpdate update)
    {
        var key = (bot.Token, update.Chat);
        _tails.TryGetValue(key, out var before);
        _tails[key] = DeliverAfterAsync(before ?? Task.CompletedTask, bot, update);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _http.Dispose();
        _connections.Dispose();
    }

    private async Task DeliverAfterAsync(Task before, BotAccount bot, QueuedUpdate update)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);

        for (var tries = 0; tries < MostTries && bot.Webhook is { } webhook; tries++)
        {
            if (await TryAsync(webhook, update.Body))
            {
                lock (world.Gate) bot.Updates.Remove(update);

                return;
            }

            // The second try comes at once, the others after twice the time each.
            if (tries > 0) await Task.Delay(world.Rules.WebhookRests * (1 << (tries - 1)), TimeProvider.System, _stop.Token);
        }
    }

    private async Task<bool> TryAsync(Webhook webhook, JsonObject body)
    {
        await _connections.WaitAsync(_stop.Token);

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = JsonContent.Create<JsonNode>(body) };
            if (webhook.Secret is { } secret) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
            using var response = await _http.SendAsync(request, _stop.Token);

            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        finally
        {
            _connections.Release();
        }
    }
}
