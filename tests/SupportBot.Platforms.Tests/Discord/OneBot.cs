using SupportBot.Simulators.Discord;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>One real program on one simulated Discord for several tests, each with a server and people of its own.</summary>
public sealed class OneBot : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-servers-").FullName;

    internal DiscordSimulator Discord { get; private set; } = null!;

    internal HostProcess Bot { get; private set; } = null!;

    /// <summary>Where its database is.</summary>
    internal string DataFolder => Path.Combine(_folder, "data");

    public async ValueTask InitializeAsync()
    {
        Discord = await DiscordSimulator.StartAsync();
        await BeginAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Discord.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A server in which support is on.</summary>
    internal async Task<SupportServer> ServerAsync()
    {
        (Discord.Threads.MayOpen, Discord.Threads.MayDelete) = (true, true);
        var server = new SupportServer(Discord);
        await server.SetUpAsync();

        return server;
    }

    /// <summary>Ends the program as a power cut would, and starts it again.</summary>
    internal async Task RestartAsync()
    {
        await Bot.KillAsync();
        await Bot.DisposeAsync();
        await BeginAsync();
    }

    private async Task BeginAsync()
    {
        Bot = await HostProcess.StartAsync(Discord, _folder);
        await new SupportServer(Discord).WarmUpAsync();
    }
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(nameof(OneBot))]
public sealed class WithOneBot : ICollectionFixture<OneBot>;
