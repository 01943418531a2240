using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportBot.Dialogue;
using SupportBot.Discord.Gateway;
using SupportBot.Discord.Rest;

namespace SupportBot.Discord;

/// <summary>Puts the bot on Discord.</summary>
public static class DiscordPlatform
{
    /// <summary>The setting that turns Discord on.</summary>
    public const string TokenSetting = "Discord:Token";

    private const string Section = "Discord";

    /// <summary>
    /// Adds the way in and the way out. The host adds <see cref="IConversations"/>, <see cref="ICommandMenu"/>,
    /// <see cref="IPlatformMemory"/>, a <see cref="TimeProvider"/> and logging. A wrong option stops the start.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The whole configuration; the section <c>Discord</c> is read.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(Section);
        services.AddOptionsWithValidateOnStart<DiscordOptions, DiscordOptions.Validator>().Bind(section);
        services
            .AddSingleton(provider => provider.GetRequiredService<IOptions<DiscordOptions>>().Value)
            .AddSingleton<RestClient>()
            .AddSingleton<DiscordApi>()
            .AddSingleton<InteractionApi>()
            .AddSingleton<SessionStarts>()
            .AddSingleton<DmChannels>()
            .AddSingleton<MenuOptions>()
            .AddSingleton<GivenFiles>()
            .AddSingleton<InteractionTurn>()
            .AddSingleton<DiscordCommands>()
            .AddSingleton<DiscordShards>()
            .AddSingleton<IMessenger, DiscordMessenger>()
            .AddSingleton<ICommunities, DiscordCommunities>()
            .AddSingleton<ThreadApi>()
            .AddSingleton<IRooms, DiscordRooms>()
            .AddSingleton(provider => new Dispatcher(
                provider.GetRequiredService<InteractionTurn>().AnswerAsync,
                provider.GetRequiredService<DiscordOptions>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<Dispatcher>>()));

        return AddListeners(services, section);
    }

    private static IServiceCollection AddListeners(IServiceCollection services, IConfigurationSection section)
    {
        var shards = section.GetValue(nameof(DiscordOptions.Shards), 0);

        if (section.GetValue(nameof(DiscordOptions.InteractionsPort), 0) > 0)
            return services.AddSingleton<IListener, HttpInteractions>();

        if (shards is 0) return services.AddSingleton<IListener>(provider => provider.GetRequiredService<DiscordShards>());

        for (var shard = 0; shard < shards; shard++)
        {
            var number = shard;
            services.AddSingleton(provider => provider.GetRequiredService<DiscordShards>().One(number, shards));
        }

        return services;
    }
}
