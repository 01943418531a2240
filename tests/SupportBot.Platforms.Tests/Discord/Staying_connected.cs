namespace SupportBot.Platforms.Tests.Discord;

public sealed class Staying_connected
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task answers_what_the_gateway_sends(bool compress)
    {
        await using var rig = await Rig.ConnectedAsync(compress: compress);

        for (var i = 0; i < 20; i++) await rig.AnsweredAsync(await rig.SendsAsync());

        Assert.Equal(20, rig.Received.Count);
    }

    [Fact]
    public async Task asks_for_no_intents_and_says_who_it_is()
    {
        await using var rig = await Rig.ConnectedAsync();

        Assert.Equal(1, rig.Discord.Journal.Count("intents 0"));
        Assert.Equal(0, rig.Discord.Journal.Count("user agent in another form"));
    }

    [Fact]
    public async Task beats_as_often_as_it_was_told()
    {
        await using var rig = await Rig.ConnectedAsync();

        await rig.UntilAsync("heartbeat", 5);

        Assert.Equal(1, rig.Discord.Journal.Count("connected"));
    }

    [Fact]
    public async Task beats_at_once_when_asked()
    {
        await using var rig = await Rig.ConnectedAsync();

        await rig.Discord.GatewayFaults.AskForHeartbeatAsync();

        await rig.Discord.Journal.HappensAsync("heartbeat");
    }

    [Fact]
    public async Task passes_over_what_it_does_not_know()
    {
        await using var rig = await Rig.ConnectedAsync();

        await rig.Discord.GatewayFaults.SendNonsenseAsync();

        await rig.AnsweredAsync(await rig.SendsAsync());
        Assert.Equal(1, rig.Discord.Journal.Count("connected"));
        Assert.Contains("could not be read", rig.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("READY")]
    [InlineData("INTERACTION_CREATE")]
    public async Task passes_over_an_event_without_content(string name)
    {
        await using var rig = await Rig.ConnectedAsync();

        await rig.Discord.GatewayFaults.SendAsync($$"""{"op":0,"s":null,"t":"{{name}}","d":null}""");

        await rig.AnsweredAsync(await rig.SendsAsync());
        Assert.Equal(1, rig.Discord.Journal.Count("connected"));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("/gateway")]
    public async Task begins_anew_when_there_is_no_address_to_go_on_at(string address)
    {
        await using var rig = await Rig.ConnectedAsync();
        await rig.Discord.GatewayFaults.SendAsync(
            $$$$"""{"op":0,"s":null,"t":"READY","d":{"session_id":"1","resume_gateway_url":"{{{{address}}}}","application":{"id":"1"}}}""");
        await rig.AnsweredAsync(await rig.SendsAsync());

        await rig.Discord.GatewayFaults.DropAsync();

        await rig.UntilAsync("identified", 2);
        await rig.AnsweredAsync(await rig.SendsAsync());
    }

    [Theory]
    [InlineData("reconnect")]
    [InlineData("drop")]
    [InlineData("4000")]
    [InlineData("4001")]
    [InlineData("4002")]
    [InlineData("4003")]
    [InlineData("4005")]
    [InlineData("4008")]
    public async Task goes_on_with_the_session(string fault)
    {
        await using var rig = await Rig.ConnectedAsync();

        await FailAsync(rig, fault);
        await rig.UntilAsync("disconnected");
        var missed = await rig.SendsAsync();

        await rig.UntilAsync("resumed");
        await rig.AnsweredAsync(missed);
        Assert.Equal(1, rig.Discord.Journal.Count("identified"));
        Assert.Equal(0, rig.Discord.Journal.Count("resumed at the wrong address"));
        Assert.Equal(0, rig.Discord.Journal.Count("client closed 1000"));
    }

    [Fact]
    public async Task leaves_a_dead_connection_so_that_the_session_lives_on()
    {
        await using var rig = await Rig.ConnectedAsync();

        await rig.Discord.GatewayFaults.DieAsync();
        await rig.UntilAsync("resumed");

        Assert.Equal(1, rig.Discord.Journal.Count("client closed 4900"));
        Assert.Equal(1, rig.Discord.Journal.Count("identified"));
        await rig.AnsweredAsync(await rig.SendsAsync());
    }

    [Theory]
    [InlineData("4007")]
    [InlineData("4009")]
    [InlineData("1000")]
    [InlineData("1001")]
    [InlineData("invalid")]
    public async Task begins_a_new_session_when_the_old_one_is_gone(string fault)
    {
        await using var rig = await Rig.ConnectedAsync();

        await FailAsync(rig, fault);

        await rig.UntilAsync("identified", 2);
        await rig.AnsweredAsync(await rig.SendsAsync());
        Assert.Equal(0, rig.Discord.Journal.Count("resume refused"));
        Assert.Equal(0, rig.Discord.Journal.Count("identified too soon"));
    }

    [Fact]
    public async Task goes_on_when_an_invalid_session_may_be_resumed()
    {
        await using var rig = await Rig.ConnectedAsync();

        await rig.Discord.GatewayFaults.InvalidateAsync(canResume: true);

        await rig.UntilAsync("resumed");
        Assert.Equal(1, rig.Discord.Journal.Count("identified"));
    }

    [Fact]
    public async Task begins_anew_when_a_resume_is_refused()
    {
        await using var rig = await Rig.ConnectedAsync();
        rig.Discord.Gateway.End(rig.Discord.Gateway.For(null)!);

        await rig.Discord.GatewayFaults.DropAsync();

        await rig.UntilAsync("identified", 2);
        Assert.Equal(1, rig.Discord.Journal.Count("resume refused"));
    }

    [Fact]
    public async Task waits_for_what_it_has_missed()
    {
        await using var rig = await Rig.ConnectedAsync(new() { AnswerWithin = TimeSpan.FromMinutes(5) });
        rig.Discord.Gateway.ReplayDelay = TimeSpan.FromSeconds(20);
        await rig.Discord.GatewayFaults.DropAsync();
        await rig.UntilAsync("disconnected");
        var missed = await rig.SendsAsync();

        await rig.UntilAsync("resumed");

        await rig.AnsweredAsync(missed);
    }

    private static Task FailAsync(Rig rig, string fault) => fault switch
    {
        "reconnect" => rig.Discord.GatewayFaults.ReconnectAsync(),
        "drop" => rig.Discord.GatewayFaults.DropAsync(),
        "invalid" => rig.Discord.GatewayFaults.InvalidateAsync(canResume: false),
        _ => rig.Discord.GatewayFaults.CloseAsync(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
