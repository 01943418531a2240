using SupportBot.Dialogue;
using SupportBot.Linking;

namespace SupportBot.Tests.Linking;

/// <summary>What a code opens, for whom and how often; and how accounts part again.</summary>
public sealed class Using_a_code(OnSqlite databases) : StoreContract(databases), IClassFixture<OnSqlite>
{
    private const string OpensNothing =
        "This code opens nothing. It may be older than ten minutes, used already, or have a letter wrong. A new one is quickly made, on either account.";

    [Fact]
    public async Task needs_a_yes_on_the_account_that_made_it()
    {
        using var two = await TwoAccounts.StartAsync(Databases);

        var answer = await two.TakesUp(TwoAccounts.Telegram, await two.CodeFrom(TwoAccounts.Discord));

        Assert.StartsWith("Nearly there. Your other account (Discord) now asks whether to join.", PlainText.Of(answer), StringComparison.Ordinal);
        Assert.StartsWith("Your other account (Telegram) asks to become one with this.", PlainText.Of(Assert.Single(two.CameTo(TwoAccounts.Discord))), StringComparison.Ordinal);
        Assert.NotEqual((await two.Who(TwoAccounts.Discord)).Id, (await two.Who(TwoAccounts.Telegram)).Id);
    }

    [Fact]
    public async Task that_somebody_else_gave_opens_nothing_until_whoever_typed_it_has_said_that_the_other_account_is_theirs()
    {
        using var two = await TwoAccounts.StartAsync(Databases);

        var question = await two.Says(TwoAccounts.Telegram, $"/link {await two.CodeFrom(TwoAccounts.Discord)}");

        Assert.StartsWith("That code joins this account with another one: Discord.", PlainText.Of(question), StringComparison.Ordinal);
        Assert.Empty(two.CameTo(TwoAccounts.Discord));
        Assert.StartsWith("On your other account, send me this", PlainText.Of(await two.Says(TwoAccounts.Discord, "/link")), StringComparison.Ordinal);
        Assert.Equal("All right. Nothing was joined.", PlainText.Of(await two.Presses(TwoAccounts.Telegram, question, "No, it is not")));
        Assert.NotEqual((await two.Who(TwoAccounts.Discord)).Id, (await two.Who(TwoAccounts.Telegram)).Id);
    }

    [Theory]
    [InlineData("upper")]
    [InlineData("no dash")]
    [InlineData("spaces")]
    public async Task works_however_it_is_typed(string how)
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        var code = await two.CodeFrom(TwoAccounts.Discord);
        var typed = how switch { "upper" => code.ToUpperInvariant(), "no dash" => code.Replace("-", "", StringComparison.Ordinal), _ => code.Replace('-', ' ') };

        Assert.StartsWith("Nearly there.", PlainText.Of(await two.TakesUp(TwoAccounts.Telegram, typed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task works_once()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        var code = await two.CodeFrom(TwoAccounts.Discord);
        var eve = new Address("telegram", "eve-chat", "eve");
        await two.Does(eve, new ChatInput.Called(new("consent yes", "1")));
        var late = await two.Says(eve, $"/link {code}");
        await two.TakesUp(TwoAccounts.Telegram, code);

        Assert.Equal(OpensNothing, PlainText.Of(await two.Presses(eve, late, "Yes, it is mine")));
        Assert.Equal(OpensNothing, PlainText.Of(await two.Says(eve, $"/link {code}")));
        Assert.Equal(OpensNothing, PlainText.Of(await two.Says(TwoAccounts.Telegram, $"/link {code}")));
    }

    [Fact]
    public async Task works_for_ten_minutes_and_the_yes_too()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        var code = await two.CodeFrom(TwoAccounts.Discord);
        await two.Scene.Waits(minutes: 10);
        Assert.Equal(OpensNothing, PlainText.Of(await two.Says(TwoAccounts.Telegram, $"/link {code}")));

        await two.TakesUp(TwoAccounts.Telegram, await two.CodeFrom(TwoAccounts.Discord));
        var question = await two.Says(TwoAccounts.Discord, "/link");
        await two.Scene.Waits(minutes: 10);

        Assert.Equal(
            "That question is over, and nothing was changed. A new code starts it again.",
            PlainText.Of(await two.Presses(TwoAccounts.Discord, question, "Join, reminders on Discord")));
        Assert.NotEqual((await two.Who(TwoAccounts.Discord)).Id, (await two.Who(TwoAccounts.Telegram)).Id);
    }

    [Fact]
    public async Task cannot_be_found_by_trying()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        var code = await two.CodeFrom(TwoAccounts.Discord);
        for (var i = 0; i < LinkTries.Most; i++) Assert.Equal(OpensNothing, PlainText.Of(await two.Says(TwoAccounts.Telegram, $"/link bcdf-234{i}")));

        Assert.StartsWith("Those were several codes", PlainText.Of(await two.Says(TwoAccounts.Telegram, $"/link {code}")), StringComparison.Ordinal);
        await two.Scene.Waits(hours: 1);

        Assert.StartsWith("Nearly there.", PlainText.Of(await two.TakesUp(TwoAccounts.Telegram, await two.CodeFrom(TwoAccounts.Discord))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task on_the_account_that_made_it_is_told_kindly_and_stays_good()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        var code = await two.CodeFrom(TwoAccounts.Discord);

        Assert.Equal("That is this account's own code. Please send it on your other account.", PlainText.Of(await two.Says(TwoAccounts.Discord, $"/link {code}")));
        Assert.StartsWith("Nearly there.", PlainText.Of(await two.TakesUp(TwoAccounts.Telegram, code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task can_be_taken_back_from_either_side()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        var asked = await two.TakesUp(TwoAccounts.Telegram, await two.CodeFrom(TwoAccounts.Discord));
        await two.Presses(TwoAccounts.Telegram, asked, "Take it back");

        var screen = await two.Says(TwoAccounts.Discord, "/link");

        Assert.StartsWith("On your other account, send me this", PlainText.Of(screen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task starts_on_either_side_also_with_somebody_new()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        var code = await two.CodeFrom(TwoAccounts.Telegram);
        var fresh = new Address("discord", "new-chat", "new");
        var consent = await two.Says(fresh, $"/link {code}");

        var agreed = await two.Presses(fresh, consent, "Yes, I agree");

        Assert.Contains("Nearly there. Your other account (Telegram)", PlainText.Of(await two.Presses(fresh, agreed, "Yes, it is mine")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_can_be_sent_to_the_other_account_later()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        await two.JoinAsync("Telegram");

        var screen = await two.Presses(TwoAccounts.Telegram, await two.Says(TwoAccounts.Telegram, "/link"), "Reminders on Discord");

        Assert.Equal("These accounts are one: Discord, Telegram.\nReminders come on Discord.", PlainText.Of(screen));
    }

    [Fact]
    public async Task Parting_leaves_everything_with_the_side_that_was_chosen()
    {
        using var two = await TwoAccounts.StartAsync(Databases);
        await two.Says(TwoAccounts.Discord, "/checkin mood=5 note=\"from discord\"");
        await two.Says(TwoAccounts.Telegram, "/checkin mood=6 note=\"from telegram\"");
        await two.JoinAsync("Discord");

        var which = await two.Presses(TwoAccounts.Discord, await two.Says(TwoAccounts.Discord, "/link"), "Part them");
        var question = await two.Presses(TwoAccounts.Discord, which, "Discord");
        Assert.Equal("Discord leaves and starts again with nothing. All that is kept stays with Telegram, and reminders come there. Shall I?", PlainText.Of(question));
        await two.Presses(TwoAccounts.Discord, question, "Yes, part them");

        Assert.True((await two.Who(TwoAccounts.Discord)).IsStranger);
        Assert.Equal(2, (await two.KeptOf(TwoAccounts.Telegram))["check_in"].Count);
        Assert.Null((await two.Who(TwoAccounts.Telegram)).Profile.RemindersOn);
        Assert.Equal("There is only this one account, so there is nothing to part.", PlainText.Of(await two.Says(TwoAccounts.Telegram, "/link part")));
    }
}
