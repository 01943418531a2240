using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Tests.Linking;

/// <summary>Dora, who uses the bot on Discord and on Telegram and has agreed on both; the bot knows two people.</summary>
internal sealed class TwoAccounts : IDisposable
{
    public static readonly Address Discord = new("discord", "discord-chat", "discord-dora");
    public static readonly Address Telegram = new("telegram", "telegram-chat", "telegram-dora");

    private readonly Mailbox _discord;
    private readonly Mailbox _telegram;

    private TwoAccounts(Scene scene, Mailbox discord, Mailbox telegram) => (Scene, _discord, _telegram) = (scene, discord, telegram);

    public Scene Scene { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [SuppressMessage("Reliability", "CA2000", Justification = "Whoever starts it disposes of it, and of the scene with it.")]
    public static async Task<TwoAccounts> StartAsync(TestDatabases databases, Action<IServiceCollection>? change = null)
    {
        var (discord, telegram) = (new Mailbox("discord"), new Mailbox("telegram"));
        var two = new TwoAccounts(
            await Scene.WithStranger("2026-03-02T08:00:00Z", databases.Database, services =>
            {
                services.AddSingleton(databases.Vault).AddSingleton<IMessenger>(discord).AddSingleton<IMessenger>(telegram);
                change?.Invoke(services);
            }),
            discord,
            telegram);
        foreach (var account in new[] { Discord, Telegram }) await two.Does(account, new ChatInput.Called(new("consent yes", "1")));

        return two;
    }

    /// <summary>What came to an account by itself, oldest first.</summary>
    public IReadOnlyList<Reply> CameTo(Address account) => [.. (account == Discord ? _discord : _telegram).Came.Where(one => one.User == account.User).Select(one => one.Reply)];

    public Task<Reply> Says(Address account, string text) => Does(account, new ChatInput.Said(text));

    public Task<Reply> Does(Address account, ChatInput input) => Scene.Get<IConversations>().AnswerAsync(new(account, input), Cancel);

    public Task<Reply> Presses(Address account, Reply reply, string label) =>
        Does(account, new ChatInput.Called(CommandCall.Decode(reply.Buttons.SelectMany(row => row).OfType<Button.Press>().First(button => button.Label == label).Call.Encode())));

    /// <summary>Asks for a code on one account. Returns it.</summary>
    public async Task<string> CodeFrom(Address account) => PlainText.Of(await Says(account, "/link")).Split("/link ")[1][..9];

    /// <summary>Discord makes a code, Telegram takes it up, Discord says yes.</summary>
    public async Task<Reply> JoinAsync(string remindersOn = "Telegram")
    {
        await Says(Telegram, $"/link {await CodeFrom(Discord)}");

        return await Presses(Discord, await Says(Discord, "/link"), $"Join, reminders on {remindersOn}");
    }

    public Task<Person> Who(Address account) => Scene.Get<PersonStore>().MeetAsync(account, Cancel);

    /// <summary>Everything that is kept about somebody, by table.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>> KeptOf(Address account)
    {
        var (person, all) = (await Who(account), new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>());
        foreach (var kind in Scene.Get<IEnumerable<IPersonalData>>()) all[kind.Table] = await kind.ExportAsync(person, Cancel);

        return all;
    }

    public void Dispose() => Scene.Dispose();

    /// <summary>The way out to one platform.</summary>
    private sealed class Mailbox(string platform) : IMessenger
    {
        public string Platform => platform;

        public ConcurrentQueue<(string User, Reply Reply)> Came { get; } = new();

        public Task SendAsync(Address to, Reply reply, string delivery, CancellationToken cancel)
        {
            Came.Enqueue((to.User, reply));

            return Task.CompletedTask;
        }
    }
}
