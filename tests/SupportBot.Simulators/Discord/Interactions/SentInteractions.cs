using System.Collections.Concurrent;

namespace SupportBot.Simulators.Discord.Interactions;

/// <summary>The interactions that were sent and can still be answered.</summary>
internal sealed class SentInteractions
{
    private readonly ConcurrentDictionary<ulong, SentInteraction> _byId = new();
    private readonly ConcurrentDictionary<string, SentInteraction> _byToken = new();

    public void Add(SentInteraction interaction)
    {
        _byId[interaction.Id] = interaction;
        _byToken[interaction.Token] = interaction;
    }

    public void Forget(SentInteraction interaction)
    {
        _byId.TryRemove(interaction.Id, out _);
        _byToken.TryRemove(interaction.Token, out _);
    }

    public SentInteraction? Find(ulong id, string token) =>
        _byId.TryGetValue(id, out var interaction) && interaction.Token == token ? interaction : null;

    public SentInteraction? Find(string token) => _byToken.GetValueOrDefault(token);
}
