using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportBot.Cluster;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Host;

/// <summary>
/// Makes this process one of several machines. What several machines need is loaded by the members of this class, and so only
/// when the settings ask for it.
/// </summary>
internal sealed class MachinesHost
{
    private const string Setting = "Cluster:Enabled";

    /// <summary>A store that is not there is asked once a second, so often.</summary>
    private const int MostTries = 60;

    /// <summary>More than the reminders under way and the last answers may take together.</summary>
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(40);

    private readonly ClusterOptions _options;

    private MachinesHost(ClusterOptions options) => _options = options;

    /// <summary>Whether the settings say that there are several machines.</summary>
    public static bool IsWanted(IConfiguration configuration) => configuration[Setting] is { Length: > 0 } text
        && (bool.TryParse(text, out var wanted) ? wanted : throw new SettingRefusedException($"{Setting} is “{text}”. Write true, or false for one machine."));

    /// <summary>Reads the settings, and waits for the store in which the machines find each other.</summary>
    /// <exception cref="SettingRefusedException">Settings that do not go together; says which and what to do.</exception>
    public static async Task<MachinesHost> FindAsync(IConfiguration configuration, HostOptions options, CancellationToken cancel)
    {
        var machines = new MachinesHost(Read(configuration, options));

        for (var tries = 1; !await ClusterHosting.StoreAnswersAsync(machines._options); tries++)
        {
            if (tries == MostTries) throw new SettingRefusedException("Cluster:Store does not answer. Start the Redis it names, or correct SUPPORTBOT_Cluster__Store.");

            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancel);
        }

        return machines;
    }

    /// <summary>Adds this machine to the others.</summary>
    public void Join(HostApplicationBuilder builder)
    {
        builder.AddCluster(_options);
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = ToStop);
    }

    /// <summary>Lets all machines answer.</summary>
    public static void Share(IServiceCollection services) => services.ShareConversations(provider => provider.GetRequiredService<Vault>().HashOf);

    /// <summary>What this machine runs in place of its listeners.</summary>
    public static IEnumerable<IListener> Listeners(IServiceProvider services) => ClusterHosting.Listeners(services);

    /// <summary>Tells at the end whether the others go on without this machine.</summary>
    public static Func<bool> WentOnWithout(IServiceProvider services) => ClusterHosting.WasTakenForDead(services);

    private static ClusterOptions Read(IConfiguration configuration, HostOptions options)
    {
        if (options.Database is null)
        {
            throw new SettingRefusedException($"{Setting} needs one PostgreSQL for all machines. Set SUPPORTBOT_Database to it, on each of them the same.");
        }

        if (Given(configuration, "Telegram:PublicUrl") is not null)
        {
            throw new SettingRefusedException($"Telegram:PublicUrl does not go with {Setting}. Leave it empty: one of the machines asks Telegram by itself.");
        }

        var store = Given(configuration, "Cluster:Store")
            ?? throw new SettingRefusedException("Cluster:Store is empty, and the machines cannot find each other. Set SUPPORTBOT_Cluster__Store to a Redis, as host:6379.");
        var port = Given(configuration, "Cluster:Port") is not { } text ? ClusterOptions.UsualPort
            : ushort.TryParse(text, out var number) && number > 0 ? number
            : throw new SettingRefusedException($"Cluster:Port is “{text}”. Write a number from 1 to 65535, the same on every machine.");
        var address = new IPEndPoint(Address(configuration), port);

        return new(store, Given(configuration, "Cluster:Name") ?? "supportbot", address, Listen(configuration) ?? new(IPAddress.Any, port));
    }

    private static IPAddress Address(IConfiguration configuration) => Given(configuration, "Cluster:Address") is { } text
        ? IPAddress.TryParse(text, out var address) ? address : throw Refused(text)
        : OwnAddress() ?? throw Refused("");

    private static SettingRefusedException Refused(string text) =>
        new($"Cluster:Address is “{text}”. Set SUPPORTBOT_Cluster__Address to the IP address under which the other machines reach this one.");

    private static IPAddress? OwnAddress() => Array.Find(
        Dns.GetHostAddresses(Dns.GetHostName()), address => address.AddressFamily is AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));

    private static IPEndPoint? Listen(IConfiguration configuration) => Given(configuration, "Cluster:Listen") is not { } text ? null
        : IPEndPoint.TryParse(text, out var listen) && listen.Port > 0 ? listen
        : throw new SettingRefusedException($"Cluster:Listen is “{text}”. Write an address and a port, as 10.0.0.5:11111, or leave it empty.");

    private static string? Given(IConfiguration configuration, string key) =>
        configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
