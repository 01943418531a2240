using SupportBot.Discord.Rest;
using SupportBot.Simulators.Discord.Rest;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Answering_once
{
    [Fact]
    public async Task passes_over_an_interaction_that_came_twice()
    {
        await using var rig = await Rig.ConnectedAsync();

        await rig.AnsweredAsync(await rig.SendsAsync(times: 2));
        await rig.AnsweredAsync(await rig.SendsAsync());

        Assert.Equal(2, rig.Received.Count);
        Assert.Equal(2, rig.Discord.Journal.Count("callback"));
    }

    [Fact]
    public async Task takes_a_lost_confirmation_for_one()
    {
        await using var rig = await Rig.ConnectedAsync();
        rig.Discord.Faults.Add("callback", new Fault.LosesAnswer());

        await rig.AnsweredAsync(await rig.SendsAsync());

        await rig.Discord.Journal.HappensAsync("callback 40060");
        await rig.IdleAsync();
        Assert.DoesNotContain("not answered", rig.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task tries_again_when_discord_is_in_trouble(int status)
    {
        await using var rig = await Rig.ConnectedAsync();
        rig.Discord.Faults.Add("callback", new Fault.Breaks(status), times: 2);

        await rig.AnsweredAsync(await rig.SendsAsync());

        Assert.Equal(3, rig.Discord.Journal.Count("callback"));
    }

    [Fact]
    public async Task gives_up_before_the_answer_would_be_too_late()
    {
        await using var rig = await Rig.ConnectedAsync();
        rig.Discord.Faults.Add("callback", new Fault.Waits(TimeSpan.FromHours(1)));

        await rig.SendsAsync();
        await rig.Discord.Journal.HappensAsync("callback");
        rig.Clock.Advance(InteractionApi.FirstAnswerWithin);

        await rig.AnsweredAsync(await rig.SendsAsync());
        Assert.Equal(2, rig.Discord.Journal.Count("callback"));
    }

    [Fact]
    public async Task sends_no_token_where_none_is_needed()
    {
        await using var rig = await Rig.ConnectedAsync();

        await rig.AnsweredAsync(await rig.SendsAsync());

        Assert.Equal(0, rig.Discord.Journal.Count("token sent without need"));
    }
}
