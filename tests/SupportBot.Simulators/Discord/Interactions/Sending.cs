using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Simulators.Discord.Interactions;

/// <summary>Makes interactions and sends them to the shard that is theirs.</summary>
internal static class Sending
{
    public static SentInteraction New(
        DiscordSimulator discord, int type, Member member, Channel where, JsonObject content, Message? source = null)
    {
        var token = "aW50ZXJhY3Rpb246" + Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

        return new(discord.Ids.Next(), token, type, member, where, content, source, OnlyUserInstall: where.Kind is ChannelKind.Private);
    }

    /// <summary>Sends it once, or several times as Discord sometimes does.</summary>
    public static async Task SendAsync(DiscordSimulator discord, SentInteraction interaction, int times = 1)
    {
        discord.Sent.Add(interaction);
        var json = InteractionShape.Of(interaction, DiscordSimulator.BotId).ToJsonString();
        interaction.SentAt = discord.Clock.GetTimestamp();
        discord.Journal.Note("sent");

        for (var i = 0; i < times; i++)
        {
            if (discord.Gateway.For(interaction.Where.GuildId) is { } session)
                await session.DispatchAsync("INTERACTION_CREATE", json);
            else
                discord.Journal.Note("sent to nobody");
        }
    }
}
