using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Serialization;
using StackExchange.Redis;
using SupportBot.Cluster.Listening;
using SupportBot.Cluster.Sending;
using SupportBot.Dialogue;

namespace SupportBot.Cluster;

/// <summary>Makes several machines one bot.</summary>
public static class ClusterHosting
{
    /// <summary>
    /// Adds this machine to the others. It must come before everything that the bot does, so that it is the last to stop:
    /// what ends its work may still ask the other machines.
    /// </summary>
    public static void AddCluster(this IHostApplicationBuilder builder, ClusterOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        builder.UseOrleans(silo => Configure(silo, options));
        builder.Services
            .AddSingleton<MachineListeners>()
            .AddSingleton<ListeningRights>()
            .AddSingleton<ISendBudget, SharedSendBudget>()
            .AddSingleton<TakenForDead>()
            .Replace(ServiceDescriptor.Singleton<IFatalErrorHandler>(provider => provider.GetRequiredService<TakenForDead>()));
    }

    /// <summary>Lets each update be answered on the machine that has the person's conversation.</summary>
    /// <param name="services">Services with <see cref="IConversations"/> of this machine.</param>
    /// <param name="nameOf">
    /// Makes the function that names an account to the other machines: a keyed hash, since names of conversations may stand in logs.
    /// </param>
    public static void ShareConversations(this IServiceCollection services, Func<IServiceProvider, Func<Address, string>> nameOf)
    {
        var own = services.Last(service => service.ServiceType == typeof(IConversations));
        services.Remove(own);
        services
            .Add(new ServiceDescriptor(typeof(IConversations), ConversationGrain.OfThisMachine, own.ImplementationType!, ServiceLifetime.Singleton));
        services.AddSingleton<IConversations>(provider => new ClusterConversations(
            provider.GetRequiredService<IGrainFactory>(),
            provider.GetRequiredKeyedService<IConversations>(ConversationGrain.OfThisMachine),
            nameOf(provider),
            provider.GetRequiredService<ILogger<ClusterConversations>>()));
    }

    /// <summary>What this machine runs in place of its listeners: each sees to it that one of all machines listens.</summary>
    public static IEnumerable<IListener> Listeners(IServiceProvider services) => services.GetServices<IListener>().Select(own => own.OnEveryMachine
        ? own
        : new ClusterListener(
            own.Name,
            services.GetRequiredService<IGrainFactory>(),
            services.GetRequiredService<ListeningRights>().Of(own.Name),
            services.GetRequiredService<TimeProvider>()));

    /// <summary>Tells, also when everything has stopped, whether it had to because the others took this machine for dead.</summary>
    public static Func<bool> WasTakenForDead(IServiceProvider services)
    {
        var dead = services.GetRequiredService<TakenForDead>();

        return () => dead.Happened;
    }

    /// <summary>Whether the store of the machines answers.</summary>
    public static async Task<bool> StoreAnswersAsync(ClusterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        try
        {
            await using var store = await ConnectionMultiplexer.ConnectAsync(ConfigurationOptions.Parse(options.Store));
            await store.GetDatabase().PingAsync();

            return true;
        }
        catch (RedisException)
        {
            return false;
        }
    }

    /// <summary>Lets updates and replies travel.</summary>
    internal static void AddDialogue(this IServiceCollection services) =>
        services.AddSerializer(serializer => serializer.AddJsonSerializer(DialogueJson.Carries, DialogueJson.Options));

    private static void Configure(ISiloBuilder silo, ClusterOptions options)
    {
        silo.UseRedisClustering(store =>
        {
            store.ConfigurationOptions = ConfigurationOptions.Parse(options.Store);

            // The store may be away for a while; the machines go on without it.
            store.ConfigurationOptions.AbortOnConnectFail = false;
        });
        silo.Services
            .Configure<Orleans.Configuration.ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.Name, options.Name))
            .Configure<EndpointOptions>(end =>
            {
                (end.AdvertisedIPAddress, end.SiloPort, end.SiloListeningEndpoint) = (options.Address.Address, options.Address.Port, options.Listen);
                end.GatewayPort = 0;
            })
            .Configure<ClusterMembershipOptions>(Soon)
            .Configure<SiloMessagingOptions>(messages => messages.ResponseTimeout = TimeSpan.FromSeconds(3))
            .AddDialogue();
    }

    /// <summary>A machine that died is found out within five seconds. Measured; the defaults take a minute.</summary>
    private static void Soon(ClusterMembershipOptions members)
    {
        members.ProbeTimeout = TimeSpan.FromSeconds(1);
        members.NumMissedProbesLimit = 3;
        members.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        members.TableRefreshTimeout = TimeSpan.FromSeconds(5);
    }
}
