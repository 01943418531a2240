using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>Plain requests to the simulated Discord, without a client that knows the rules.</summary>
internal sealed class Raw(DiscordSimulator discord) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = discord.ApiBaseUrl };

    public Member Member { get; } = discord.AddMember("Maria");

    public string Dm => $"channels/{discord.World.DmWith(Member).Id}/messages";

    /// <summary>An interaction that waits for its answer.</summary>
    public async Task<SentInteraction> WaitingAsync(int type = 2, Message? source = null, Channel? where = null)
    {
        var content = type is 3 ? new JsonObject { ["custom_id"] = "help", ["component_type"] = 2, ["id"] = 2 } : new() { ["id"] = "1", ["name"] = "help", ["type"] = 1 };
        var sent = Sending.New(discord, type, Member, where ?? discord.World.DmWith(Member), content, source);
        await Sending.SendAsync(discord, sent);

        return sent;
    }

    public Task<(int Status, JsonObject? Json)> CallbackAsync(SentInteraction sent, string body, string query = "") =>
        SendAsync(HttpMethod.Post, $"interactions/{sent.Id}/{sent.Token}/callback{query}", body);

    public Task<(int Status, JsonObject? Json)> SendAsync(
        HttpMethod method, string path, string? body = null, string? token = "", string? agent = "DiscordBot (https://example.org, 1.0)", string type = "application/json")
    {
        var content = body is null ? null : new StringContent(body, Encoding.UTF8);

        if (content is not null) content.Headers.ContentType = new(type);

        return SendAsync(method, path, content, token, agent);
    }

    public async Task<(int Status, JsonObject? Json)> SendAsync(HttpMethod method, string path, HttpContent? body, string? token, string? agent)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };

        if (agent is not null) request.Headers.TryAddWithoutValidation("User-Agent", agent);

        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bot", token.Length is 0 ? discord.Token : token);

        using var response = await _http.SendAsync(request, Rig.Cancel);
        var text = await response.Content.ReadAsStringAsync(Rig.Cancel);

        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType is "application/json" ? JsonNode.Parse(text) as JsonObject : null);
    }

    public void Dispose() => _http.Dispose();
}
