using System.Net;
using SupportBot.Dialogue;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>Fetches files that members put into a form. Asked without the bot's token, which is for Discord's API only.</summary>
internal sealed class SentFiles : IDisposable
{
    private const int MostTries = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];

    private readonly HttpClient _http;
    private readonly Uri _api;
    private readonly TimeProvider _clock;

    public SentFiles(DiscordOptions options, TimeProvider clock)
    {
        (_api, _clock) = (options.ApiBaseUrl, clock);
#pragma warning disable CA2000 // The client disposes of it.
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = ChatInput.Sent.MostBytes,
        };
#pragma warning restore CA2000
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", RestClient.UserAgent);
    }

    /// <summary>The file in a form that was sent; nothing when there is none.</summary>
    public static SentAttachment? In(Interaction interaction) =>
        interaction is { Type: InteractionType.Modal, Data.Resolved.Attachments: { Count: > 0 } files } ? files.Values.First() : null;

    /// <summary>The bytes of a file, or nothing when there are too many or they cannot be had.</summary>
    public async Task<ReadOnlyMemory<byte>?> FetchAsync(SentAttachment file, CancellationToken cancel)
    {
        if (file.Size > ChatInput.Sent.MostBytes || !Uri.TryCreate(file.Url, UriKind.Absolute, out var address) || !IsDiscords(address)) return null;

        for (var tries = 1; ; tries++)
        {
            try
            {
                return await _http.GetByteArrayAsync(address, cancel);
            }
            catch (HttpRequestException trouble) when (tries < MostTries && trouble.StatusCode is null or >= HttpStatusCode.InternalServerError)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(300 * tries), _clock, cancel);
            }
            catch (Exception trouble) when (trouble is HttpRequestException || (trouble is TaskCanceledException && !cancel.IsCancellationRequested))
            {
                return null;
            }
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Whether it is where Discord keeps files, or where its stand-in is.</summary>
    private bool IsDiscords(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && Hosts.Contains(address.Host)) || (_api.IsLoopback && address.Authority == _api.Authority);
}
