using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>One real program on one simulated Telegram for several tests, each with a group and people of its own.</summary>
public sealed class OneHost : IAsyncLifetime
{
    private int _groups;

    internal TelegramSimulator Telegram { get; private set; } = null!;

    internal HostProcess Host { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        Telegram.Rules.LimitsSending = false;
        Host = HostProcess.Start(Telegram);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Telegram.DisposeAsync();
    }

    internal async Task<SupportGroup> GroupAsync(string kind = "supergroup")
    {
        var group = new SupportGroup(Telegram, _groups++);
        await group.OpensAsync(kind);

        return group;
    }
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(nameof(OneHost))]
public sealed class WithOneHost : ICollectionFixture<OneHost>;
