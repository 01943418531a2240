using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.TestingHost;
using SupportBot.Conversation;
using SupportBot.Dialogue;

namespace SupportBot.Cluster.Tests;

/// <summary>Two machines in one process, each with conversations of its own, and updates that come to both.</summary>
internal sealed class Two_machines : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private Two_machines(InProcessTestCluster cluster) => _cluster = cluster;

    /// <summary>What each machine does.</summary>
    public required IReadOnlyList<Machine> Machines { get; init; }

    /// <summary>The most that were answered at the same time, on all machines together.</summary>
    public int MostAtOnce => Machines[0].Most.Value;

    /// <summary>The way in on each of them.</summary>
    public IReadOnlyList<ClusterConversations> WaysIn =>
    [
        .. _cluster.Silos.Select((silo, number) => new ClusterConversations(
            silo.ServiceProvider.GetRequiredService<IGrainFactory>(), Machines[number], account => account.User, NullLogger<ClusterConversations>.Instance)),
    ];

    public static async Task<Two_machines> StartAsync()
    {
        var (now, most) = (new Count(), new Count());
        Machine[] machines = [new(now, most), new(now, most)];
        var (builder, started) = (new InProcessTestClusterBuilder(2), -1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddKeyedSingleton<IConversations>(ConversationGrain.OfThisMachine, machines[Interlocked.Increment(ref started)]);
            silo.Services.AddDialogue();
        });
        builder.ConfigureClient(client => client.Services.AddDialogue());
        var cluster = builder.Build();
        await cluster.DeployAsync(TestContext.Current.CancellationToken);

        return new(cluster) { Machines = machines };
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    /// <summary>A number that machines count together.</summary>
    internal sealed class Count
    {
        private int _value;

        public int Value => Volatile.Read(ref _value);

        public int Add(int number) => Interlocked.Add(ref _value, number);

        public void Reach(int number)
        {
            for (var value = Value; number > value; value = Value) Interlocked.CompareExchange(ref _value, number, value);
        }
    }

    /// <summary>One machine's conversations: they say back what was said, after a moment, and count how many talk at once.</summary>
    internal sealed class Machine(Count now, Count most) : IConversations
    {
        private readonly OneAtATime _turns = new();
        private readonly Count _answered = new();

        /// <summary>The most that were answered at the same time, on all machines together.</summary>
        public Count Most => most;

        /// <summary>How many were answered here.</summary>
        public int Answered => _answered.Value;

        /// <summary>What each answer waits for.</summary>
        public Func<ChatUpdate, Task> Thinks { get; set; } = _ => Task.Delay(5, TestContext.Current.CancellationToken);

        public Task<Reply> AnswerAsync(ChatUpdate update, CancellationToken cancel) => update.Input is ChatInput.Said("/crisis")
            ? Task.FromResult(new Reply(new Block.Paragraph("help")))
            : _turns.RunAsync(update.From, () => SayAsync(update), cancel);

        private async Task<Reply> SayAsync(ChatUpdate update)
        {
            most.Reach(now.Add(1));
            _answered.Add(1);
            await Thinks(update);
            now.Add(-1);

            return new(new Block.Paragraph(((ChatInput.Said)update.Input).Text));
        }
    }
}
