using System.Globalization;
using SupportBot.Dialogue;
using SupportBot.Discord;
using SupportBot.Simulators.Discord.Rest;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Writing_first
{
    private static readonly Reply Reminder = new(new Block.Paragraph("It is time."))
    {
        Buttons = [[new Button.Press("Done", new("remind done", "1"))]],
    };

    [Fact]
    public async Task opens_a_channel_once_and_remembers_it()
    {
        await using var rig = await Rig.StartAsync();
        var (member, notes) = (rig.Discord.AddMember("Maria"), new Notes());

        await SendAsync(rig, notes, member, "first");
        await SendAsync(rig, notes, member, "second");

        Assert.Equal(1, rig.Discord.Journal.Count("create dm"));
        Assert.Equal(2, rig.Discord.World.SeenBy(member, rig.Discord.World.DmWith(member)).Count);
    }

    [Fact]
    public async Task lets_only_a_few_wait_for_a_new_channel()
    {
        await using var rig = await Rig.StartAsync();
        var notes = new Notes();
        var messenger = new DiscordMessenger(rig.Api, new(rig.Api, notes), notes);
        var people = Enumerable.Range(0, 60).Select(_ => Id(rig.Discord.AddMember("someone"))).ToList();
        var sent = people.Select(person => messenger.SendAsync(new("discord", "1", person), Reminder, person, Rig.Cancel)).ToList();

        await rig.UntilAsync(Task.WhenAll(sent).ContinueWith(_ => { }, TaskScheduler.Default), TimeSpan.FromMilliseconds(100));

        Assert.Equal(10, sent.Count(one => one.IsCompletedSuccessfully));
        Assert.All(sent.Where(one => one.IsFaulted), one => Assert.IsType<PlatformUnavailableException>(one.Exception!.InnerException));
        Assert.Equal(0, rig.Discord.Journal.Count("create dm 429"));
    }

    [Fact]
    public async Task shows_a_message_once_when_its_confirmation_was_lost()
    {
        await using var rig = await Rig.StartAsync();
        var member = rig.Discord.AddMember("Maria");
        rig.Discord.Faults.Add("create message", new Fault.LosesAnswer());

        await SendAsync(rig, new(), member, "once");

        Assert.Equal(1, rig.Discord.Journal.Count("message written"));
        Assert.Equal(1, rig.Discord.Journal.Count("nonce seen before"));
    }

    [Fact]
    public async Task shows_a_message_once_when_the_bot_died_and_sends_it_again()
    {
        await using var rig = await Rig.StartAsync();
        var (member, notes) = (rig.Discord.AddMember("Maria"), new Notes());

        await SendAsync(rig, notes, member, "once");
        await SendAsync(rig, notes, member, "once");

        Assert.Equal(1, rig.Discord.Journal.Count("message written"));
    }

    [Theory]
    [InlineData(50_007)]
    [InlineData(50_278)]
    public async Task says_that_a_person_cannot_be_reached(int code)
    {
        await using var rig = await Rig.StartAsync();
        var (member, notes) = (rig.Discord.AddMember("Maria"), new Notes());
        rig.Discord.World.RefuseDms(member, code);

        await Assert.ThrowsAsync<PersonUnreachableException>(() => SendAsync(rig, notes, member, "n"));

        Assert.Equal(Id(member), Assert.Single(notes.Unreachable));
        Assert.Equal(1, rig.Discord.Journal.Count("create message"));
    }

    [Fact]
    public async Task tries_once_more_later_when_access_was_missing()
    {
        await using var rig = await Rig.StartAsync();
        var (member, notes) = (rig.Discord.AddMember("Maria"), new Notes());
        rig.Discord.World.RefuseDms(member, 50_001);

        await Assert.ThrowsAsync<PlatformUnavailableException>(() => SendAsync(rig, notes, member, "n"));
        Assert.Empty(notes.Unreachable);

        await Assert.ThrowsAsync<PersonUnreachableException>(() => SendAsync(rig, notes, member, "n"));
        Assert.Single(notes.Unreachable);
    }

    [Fact]
    public async Task forgets_a_missing_access_that_was_over()
    {
        await using var rig = await Rig.StartAsync();
        var (member, notes) = (rig.Discord.AddMember("Maria"), new Notes());
        rig.Discord.Faults.Add("create message", new Fault.Refuses(403, 50_001, "Missing Access"));

        await Assert.ThrowsAsync<PlatformUnavailableException>(() => SendAsync(rig, notes, member, "n"));
        await SendAsync(rig, notes, member, "n");
        rig.Discord.Faults.Add("create message", new Fault.Refuses(403, 50_001, "Missing Access"));

        await Assert.ThrowsAsync<PlatformUnavailableException>(() => SendAsync(rig, notes, member, "m"));
    }

    [Fact]
    public async Task takes_a_refused_channel_for_a_person_who_cannot_be_reached()
    {
        await using var rig = await Rig.StartAsync();
        rig.Discord.Faults.Add("create dm", new Fault.Refuses(400, 50_007, "Cannot send messages to this user"));
        rig.Discord.Faults.Add("create dm", new Fault.Refuses(400, 0, "Bad Request"));

        await Assert.ThrowsAsync<PersonUnreachableException>(() => SendAsync(rig, new(), rig.Discord.AddMember("Maria"), "n"));
        await Assert.ThrowsAsync<PersonUnreachableException>(() => SendAsync(rig, new(), rig.Discord.AddMember("Maria"), "n"));
    }

    [Fact]
    public async Task opens_the_channel_again_when_discord_no_longer_knows_it()
    {
        await using var rig = await Rig.StartAsync();
        var (member, notes) = (rig.Discord.AddMember("Maria"), new Notes());
        await notes.NoteAsync("discord", Id(member), "dm", "99", Rig.Cancel);

        await SendAsync(rig, notes, member, "n");

        Assert.Equal(1, rig.Discord.Journal.Count("create message 10003"));
        Assert.Equal(1, rig.Discord.Journal.Count("message written"));
    }

    [Fact]
    public async Task says_when_discord_is_away()
    {
        await using var rig = await Rig.StartAsync();
        rig.Discord.Faults.Add("create message", new Fault.Breaks(503), times: 20);

        var away = await Assert.ThrowsAsync<PlatformUnavailableException>(() => SendAsync(rig, new(), rig.Discord.AddMember("Maria"), "n"));

        Assert.Equal("discord", away.Platform);
    }

    private static async Task SendAsync(Rig rig, Notes notes, Member member, string delivery)
    {
        var messenger = new DiscordMessenger(rig.Api, new(rig.Api, notes), notes);

        // A refusal may be followed by a wait.
        await rig.UntilAsync(
            messenger.SendAsync(new("discord", "1", Id(member)), Reminder, delivery, Rig.Cancel), TimeSpan.FromMilliseconds(100));
    }

    private static string Id(Member member) => member.Id.ToString(CultureInfo.InvariantCulture);
}
