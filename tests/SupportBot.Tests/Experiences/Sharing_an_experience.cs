using SupportBot.Dialogue;
using SupportBot.Experiences;
using SupportBot.Tests.PeerSupport;

namespace SupportBot.Tests.Experiences;

/// <summary>A group with a moderator: what members share of a treatment, who reads it first, and who afterwards.</summary>
public sealed class Sharing_an_experience
{
    private const string Kind = "The days felt lighter, and my sister noticed first.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task shows_nothing_before_five_people_did()
    {
        using var circle = await WithMembersAsync(5);
        for (var i = 0; i < 4; i++) await SharesAsync(circle, $"m{i}");

        Assert.StartsWith("Ketamine infusion: what members found\nThere is nothing to show just now", await AboutAsync(circle), StringComparison.Ordinal);
        Assert.EndsWith("People who answer here are not everyone. It may be different for you.", await AboutAsync(circle), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_counted_from_five_people_on_with_small_counts_left_out()
    {
        using var circle = await WithMembersAsync(12);
        for (var i = 0; i < 12; i++) await SharesAsync(circle, $"m{i}", helped: i < 7 ? "helped" : "not", effects: i == 0 ? "nausea" : "none");

        // The first five were counted together, then ten; the next two wait until three more come.
        Assert.Equal(
            """
            Ketamine infusion: what members found
            Of the 10 people counted here:
            Noticed: Within days 10
            Lasted: Weeks 10
            Try again: Yes 10
            Cost: Nothing 10
            People who answer here are not everyone. Counts below five are left out.
            """.ReplaceLineEndings("\n"),
            await AboutAsync(circle));
    }

    [Theory]
    [InlineData("withdraw")]
    [InlineData("forget")]
    [InlineData("change")]
    [InlineData("consent")]
    public async Task is_out_of_the_counts_at_once(string how)
    {
        using var circle = await WithMembersAsync(5);
        for (var i = 0; i < 5; i++) await SharesAsync(circle, $"m{i}");
        Assert.Contains("Of the 5 people", await AboutAsync(circle), StringComparison.Ordinal);

        switch (how)
        {
            case "withdraw":
                await circle.Calls("m0", "experience withdraw", "ketamine-iv");
                break;
            case "forget":
                await circle.Calls("m0", "forget", "yes");
                break;
            case "consent":
                await circle.Calls("m0", "privacy withdraw");
                break;
            default:
                await SharesAsync(circle, "m0", helped: "not");
                break;
        }

        Assert.Contains("There is nothing to show just now", await AboutAsync(circle), StringComparison.Ordinal);
    }

    [Fact]
    public async Task with_words_is_read_by_a_moderator_first_who_sees_no_name()
    {
        using var circle = await WithMembersAsync(5);
        for (var i = 0; i < 5; i++) await SharesAsync(circle, $"m{i}", text: i == 0 ? Kind : "");
        Assert.Contains("waits for a moderator", circle.Last("sam"), StringComparison.Ordinal);
        Assert.DoesNotContain(Kind, circle.All("sam"), StringComparison.Ordinal);
        Assert.DoesNotContain("In their own words", ButtonsOf(await circle.Calls("eve", "experience about", "ketamine-iv")));

        await circle.Presses("sam", "Look at what waits");
        Assert.Contains(Kind, circle.Last("sam"), StringComparison.Ordinal);
        Assert.DoesNotContain("m0", circle.Last("sam"), StringComparison.Ordinal);
        await circle.Presses("sam", "Show it");

        await circle.Calls("eve", "experience about", "ketamine-iv");
        await circle.Presses("eve", "In their own words");
        Assert.Equal($"Ketamine infusion: what members found\n{Kind}\nPeople who answer here are not everyone. It may be different for you.", circle.Last("eve"));
        Assert.Contains("A moderator looked at what you wrote: it can be read now.", PlainText.Of(await circle.Says("m0", "/settings")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_given_back_with_a_reason_or_refused_and_stays_unread()
    {
        using var circle = await WithMembersAsync(5);
        for (var i = 0; i < 5; i++) await SharesAsync(circle, $"m{i}", text: i < 2 ? $"{Kind} {(i == 0 ? "One" : "Two")}" : "");
        await circle.Says("sam", "/experience review");
        await circle.Presses("sam", "Give it back");
        await circle.Presses("sam", "Someone could be recognised");
        await circle.Presses("sam", "Refuse");

        Assert.EndsWith("Nothing waits. Thank you for looking.", circle.Last("sam"), StringComparison.Ordinal);
        Assert.Equal("There is nothing to read here just now.", PlainText.Of(await circle.Calls("eve", "experience read", "ketamine-iv", "")));
        string[] told = [PlainText.Of(await circle.Calls("m0", "experience mine", "ketamine-iv")), PlainText.Of(await circle.Calls("m1", "experience mine", "ketamine-iv"))];
        Assert.Single(told, text => text.Contains("A moderator gave them back: someone could be recognised by them.", StringComparison.Ordinal));
        Assert.Single(told, text => text.Contains("Your words are not shown.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_looked_at_only_by_moderators_of_the_group_and_not_by_its_author()
    {
        using var circle = await WithMembersAsync(5);
        await SharesAsync(circle, "m0", text: Kind);
        await SharesAsync(circle, "sam", text: "My own words.");

        Assert.Equal("Only moderators can look at what waits.", PlainText.Of(await circle.Says("eve", "/experience review")));
        Assert.Equal("Only moderators can look at what waits.", PlainText.Of(await circle.Calls("eve", "experience judge", "000000000000", "approve")));

        await circle.Says("sam", "/experience review");
        await circle.Presses("sam", "Show it");
        Assert.EndsWith("Nothing waits. Thank you for looking.", circle.Last("sam"), StringComparison.Ordinal);

        // Whoever sets up a group of their own does not come to read it.
        circle.Scene.Standings[("elsewhere", "eve")] = new(IsMember: true, RunsIt: true, []);
        await circle.Does("eve", new(Circle.Account("eve"), new ChatInput.Said("/setup")) { Community = "elsewhere" });
        await SharesAsync(circle, "m1", text: Kind);
        Assert.DoesNotContain(Kind, PlainText.Of(await circle.Says("eve", "/experience review")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_somebody_reports_is_hidden_until_a_moderator_looked_and_then_stays()
    {
        using var circle = await WithMembersAsync(5);
        for (var i = 0; i < 5; i++) await SharesAsync(circle, $"m{i}", text: i == 0 ? Kind : "");
        await circle.Says("sam", "/experience review");
        await circle.Presses("sam", "Show it");
        await circle.Calls("eve", "experience read", "ketamine-iv", "");
        await circle.Presses("eve", "Ask moderators to look");
        Assert.Equal("There is nothing to read here just now.", PlainText.Of(await circle.Calls("eve", "experience read", "ketamine-iv", "")));

        await circle.Presses("sam", "Look at what waits");
        Assert.Contains("Somebody asked to look at this again.", circle.Last("sam"), StringComparison.Ordinal);
        await circle.Presses("sam", "Show it");
        await circle.Calls("eve", "experience read", "ketamine-iv", "");
        await circle.Presses("eve", "Ask moderators to look");

        Assert.Contains(Kind, PlainText.Of(await circle.Calls("eve", "experience read", "ketamine-iv", "")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task with_words_of_danger_shows_help_first_and_passes_them_on_only_when_pressed()
    {
        using var circle = await WithMembersAsync(5);

        var answer = await SharesAsync(circle, "m0", text: "I want to die and nothing helps");

        Assert.True(answer.Urgent);
        Assert.Contains("sounds heavy, so I kept it for you only", PlainText.Of(answer), StringComparison.Ordinal);
        Assert.EndsWith("Nothing waits. Thank you for looking.", PlainText.Of(await circle.Says("sam", "/experience review")), StringComparison.Ordinal);
        await circle.Presses("m0", "Pass it to a moderator");
        Assert.Contains("nothing helps", PlainText.Of(await circle.Says("sam", "/experience review")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task with_an_amount_keeps_the_answers_and_not_the_words()
    {
        using var circle = await WithMembersAsync(5);

        var answer = await SharesAsync(circle, "m0", text: "I had 29 units");

        Assert.Contains("Your answers are saved. I did not keep your words or pass them on: they name an amount", PlainText.Of(answer), StringComparison.Ordinal);
        Assert.Empty(await circle.Scene.Get<TextStore>().AllOfAsync(await circle.Scene.Get<SupportBot.People.PersonStore>().MeetAsync(Circle.Account("m0"), Cancel), Cancel));
    }

    [Fact]
    public async Task begins_with_a_name_and_asks_the_rest()
    {
        using var circle = await WithMembersAsync(1);

        var asked = await circle.Says("m0", "/experience ketamine infusion");
        Assert.Contains("Did it help?", PlainText.Of(asked), StringComparison.Ordinal);
        foreach (var label in new[] { "It helped", "Within days", "Weeks", "Nausea", "Done", "Yes", "Nothing", "No, that is all" }) await circle.Presses("m0", label);

        Assert.Equal("Thank you. How it went with Ketamine infusion is saved. It is only ever shown together with others.", circle.Last("m0"));
        Assert.Contains("Ketamine infusion: Your answers are kept and counted.", PlainText.Of(await circle.Says("m0", "/experience")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task counts_one_human_being_once_after_accounts_are_joined()
    {
        using var circle = await WithMembersAsync(5);
        for (var i = 0; i < 5; i++) await SharesAsync(circle, $"m{i}");
        await circle.Says("m0", "/link");
        await circle.Says("m1", $"/link {circle.Last("m0").Split("/link ")[1][..9]}");
        await circle.Presses("m1", "Yes, it is mine");
        await circle.Says("m0", "/link");
        await circle.Does("m0", new(Circle.Account("m0"), new ChatInput.Called(circle.Told.Last(one => one.User == "m0").Reply.Buttons.SelectMany(row => row).OfType<Button.Press>().First().Call)));

        Assert.Contains("There is nothing to show just now", await AboutAsync(circle), StringComparison.Ordinal);
    }

    private static async Task<Circle> WithMembersAsync(int count)
    {
        var circle = await Circle.OpensAt();
        await circle.InvitesAsync("moderators", "sam", "Sam");

        for (var i = 0; i < count; i++)
        {
            circle.Scene.Standings[(Circle.Group, $"m{i}")] = new(IsMember: true, RunsIt: false, []);
            await circle.Calls($"m{i}", "consent yes", "1");
        }

        circle.Forget();

        return circle;
    }

    private static Task<Reply> SharesAsync(Circle circle, string user, string helped = "helped", string effects = "none", string text = "") =>
        circle.Calls(user, "experience share", "ketamine-iv", helped, "days", "weeks", effects, "yes", "nothing", text.Length > 0 ? "yes" : "no", text);

    private static async Task<string> AboutAsync(Circle circle) => PlainText.Of(await circle.Calls("eve", "experience about", "ketamine-iv"));

    private static IReadOnlyList<string> ButtonsOf(Reply reply) => PlainText.ButtonsOf(reply);
}
