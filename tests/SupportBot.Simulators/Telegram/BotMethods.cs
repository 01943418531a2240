using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>A method of the Bot API: its documented parameters, and what it does.</summary>
internal sealed record BotMethod(string Name, IReadOnlyList<string> Parameters, Func<MethodCall, JsonNode> Run);

/// <summary>The methods that the simulator knows, by name.</summary>
internal sealed class BotMethods
{
    private readonly World _world;
    private readonly Polls _polls;
    private readonly Dictionary<string, BotMethod> _methods;

    public BotMethods(World world, Polls polls, Webhooks webhooks)
    {
        _world = world;
        _polls = polls;
        _methods = new BotMethod[][]
        {
            new UpdateMethods(polls, webhooks).All,
            new SendMethods(world).All,
            new EditMethods(world).All,
            MenuMethods.All,
            new ChatMethods(world).All,
        }.SelectMany(some => some).ToDictionary(method => method.Name, StringComparer.OrdinalIgnoreCase);
    }

    public async Task<JsonNode> RunAsync(MethodCall call, CancellationToken cancel)
    {
        if (!_methods.TryGetValue(call.Method, out var method))
        {
            throw new RefusedException(404, "Not Found: method not found");
        }

        foreach (var name in call.Values.Keys.Where(name => !method.Parameters.Contains(name) && !call.Files.ContainsKey(name)))
        {
            lock (_world.Gate) _world.Calls.AddViolation($"{method.Name}: unknown parameter '{name}'");
        }

        if (method.Name is "getUpdates") return await _polls.PollAsync(call, cancel);

        lock (_world.Gate) return method.Run(call);
    }
}
