using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>
/// A server on the simulated Discord: Max runs it and reads the moderators' channel, Ada asks, Sam and Kim have the supporters' role,
/// Eve only is in it.
/// </summary>
internal sealed class SupportServer
{
    public const string Words = "a canary in the night";

    private const ulong Role = 1_300_000_000_000_000_001;

    private readonly DiscordSimulator _discord;

    public SupportServer(DiscordSimulator discord)
    {
        _discord = discord;
        (Max, Ada, Sam, Kim, Eve) = (discord.AddMember("Max", isAdmin: true), discord.AddMember("Ada"), discord.AddMember("Sam"), discord.AddMember("Kim"), discord.AddMember("Eve"));
        Sam.Roles.Add(Role);
        Kim.Roles.Add(Role);
        Channel = discord.World.AddGuild(Max, Ada, Sam, Kim, Eve);
        Moderators = discord.World.AddChannel(Channel, Max);
    }

    public Member Max { get; }

    public Member Ada { get; }

    public Member Sam { get; }

    public Member Kim { get; }

    public Member Eve { get; }

    /// <summary>Where everybody is.</summary>
    public Channel Channel { get; }

    /// <summary>Where only Max is.</summary>
    public Channel Moderators { get; }

    /// <summary>The private threads of this server, oldest first.</summary>
    public IReadOnlyList<Channel> Threads => [.. _discord.World.Threads.Where(thread => thread.ParentId == Channel.Id)];

    public Visitor In(Member member) => new(_discord, member, Channel);

    public Visitor Dm(Member member) => new(_discord, member, _discord.World.DmWith(member));

    public Visitor InThread(Member member) => new(_discord, member, Assert.Single(Threads));

    /// <summary>On a busy machine the very first answer of a new process may come too late for Discord; people ask again then.</summary>
    public async Task WarmUpAsync()
    {
        for (var tries = 0; tries < 3; tries++)
        {
            try
            {
                await In(Max).CallsAsync("privacy");
                await In(Max).CallsAsync("checkin");

                return;
            }
            catch (TimeoutException)
            {
                // Once more.
            }
        }
    }

    /// <summary>Max turns support on, for the role, and chooses where moderators are told.</summary>
    public async Task SetUpAsync()
    {
        var max = In(Max);
        await max.CallsAsync("setup", ("supporters", $"{Role}"));
        await max.PressesAsync("Yes, I agree");
        Assert.Contains("by a role", max.Sees[^1].Text, StringComparison.Ordinal);
        await max.PressesAsync("Turn on support");
        var there = new Visitor(_discord, Max, Moderators);
        await there.CallsAsync("setup");
        await there.PressesAsync("Moderators here");
        Assert.Contains("in this channel", there.Sees[^1].Text, StringComparison.Ordinal);
    }

    public async Task AgreesAsync(Member member)
    {
        await In(member).CallsAsync("support");
        await In(member).PressesAsync("Yes, I agree");
    }

    /// <summary>A supporter agrees, says what they are called, and goes on duty.</summary>
    public async Task OnDutyAsync(Member member)
    {
        var visitor = In(member);
        await AgreesAsync(member);
        await visitor.PressesAsync("2 hours");
        var opened = await visitor.PressesAsync(visitor.Sees[^1].Inputs[0]["label"]!.ToString());
        await visitor.FillsAsync(opened, new Dictionary<string, string> { ["name"] = member.Name });
        Assert.Contains("You are on duty until", visitor.Sees[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>Ada asks, and these learn of it.</summary>
    public async Task AskAsync(params Member[] asked)
    {
        var visitor = In(Ada);
        await visitor.CallsAsync("support");
        var opened = await visitor.PressesAsync("Ask, with a few words");
        await visitor.FillsAsync(opened, new Dictionary<string, string> { ["text"] = Words });

        foreach (var member in asked) await ArrivesAsync(member, "Someone would like a supporter");
    }

    /// <summary>Somebody presses in their DM. On a busy machine what they see changes only after Discord was told to wait for it.</summary>
    public async Task PressesAsync(Member member, string label, string answer)
    {
        await Dm(member).PressesAsync(label);
        await UntilAsync(() => Dm(member).Sees.Any(message => message.Text.Contains(answer, StringComparison.Ordinal)));
    }

    /// <summary>Waits until this is the newest that the bot wrote to somebody.</summary>
    public Task ArrivesAsync(Member member, string text) => UntilAsync(() => Dm(member).Sees is [.., var newest] && newest.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        while (!condition()) await Task.Delay(20, patience.Token);
    }
}
