using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Safety;

namespace SupportBot.Tests.Safety;

public sealed class Help_in_a_bad_hour
{
    private const string Start = "2026-12-01T09:00:00Z";

    [Fact]
    public async Task begins_with_a_human_sentence_and_ends_with_what_the_command_answered()
    {
        using var scene = await InIreland();

        await scene.Says("/checkin mood=2 note=\"I am going to kill myself tonight\"");

        var text = PlainText.Of(scene.Last).Split('\n');
        Assert.Equal("I'm glad you said it. That is a lot to carry, and you matter.", text[0]);
        Assert.Equal("Are you safe right now?", text[2]);
        Assert.Equal("If not: call 112 or 999, or ask someone near you to.", text[3]);
        Assert.StartsWith("Samaritans Ireland: call 116 123", text[4], StringComparison.Ordinal);
        Assert.StartsWith("Not medical care, not a person, and nobody is watching this chat.", text[7], StringComparison.Ordinal);
        Assert.StartsWith("Saved.", text[8], StringComparison.Ordinal);
        Assert.Equal(["I am safe for now", "I am not sure", "I am in danger"], PlainText.ButtonsOf(scene.Last).Take(3));
    }

    [Theory]
    [InlineData("I am in danger")]
    [InlineData("I am not sure")]
    public async Task says_the_emergency_number_first_when_someone_is_in_danger_or_in_doubt(string button)
    {
        using var scene = await InIreland();
        await scene.Says("I am going to kill myself tonight");

        await scene.Presses(button);

        var text = PlainText.Of(scene.Last);
        Assert.InRange(text.IndexOf("Please call 112 or 999 now", StringComparison.Ordinal), 0, text.IndexOf("116 123", StringComparison.Ordinal));
        Assert.DoesNotContain("My own plan", PlainText.ButtonsOf(scene.Last));
    }

    [Fact]
    public async Task shows_the_persons_own_plan_before_any_line()
    {
        using var scene = await InIreland();
        await scene.Says("/plan make alone=\"Walk to the harbour\"");

        await scene.Says("I am going to kill myself tonight");

        var text = PlainText.Of(scene.Last);
        Assert.InRange(text.IndexOf("Walk to the harbour", StringComparison.Ordinal), 1, text.IndexOf("116 123", StringComparison.Ordinal));
    }

    [Fact]
    public async Task asks_for_no_country_and_never_takes_one_for_granted()
    {
        using var scene = await Scene.StartsAt(Start);

        await scene.Says("I am going to kill myself tonight");

        var text = PlainText.Of(scene.Last);
        Assert.Contains("call your local emergency number", text, StringComparison.Ordinal);
        Assert.Contains("findahelpline.com", text, StringComparison.Ordinal);
        Assert.DoesNotContain("988", text, StringComparison.Ordinal);
        Assert.DoesNotContain("911", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task takes_a_country_typed_after_the_question()
    {
        using var scene = await Scene.WithStranger(Start);
        await scene.Says("/crisis");
        Assert.Contains("findahelpline.com", PlainText.Of(scene.Last), StringComparison.Ordinal);

        await scene.Says("I live in Ireland");

        Assert.StartsWith("Ireland: people you can call or write to", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_that_it_is_a_bot_in_spanish_german_and_portuguese_as_well()
    {
        using var scene = await Scene.StartsAt(Start);

        foreach (var (language, ask) in new[] { ("es", "¿Estás a salvo ahora mismo?"), ("de", "Bist du gerade in Sicherheit?"), ("pt-BR", "Você está em segurança agora?") })
        {
            await scene.Does(new ChatUpdate(new Address("test", "chat", "someone"), new ChatInput.Said("I am going to kill myself tonight")) { Language = language });
            Assert.Contains(ask, PlainText.Of(scene.Last), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task comes_for_any_answer_above_zero_to_the_ninth_item()
    {
        using var scene = await InIreland();
        var help = scene.Get<CrisisReply>();
        var turn = await TurnIn(scene);

        Assert.Null(help.ForItemNine(turn, 0));
        Assert.All([1, 2, 3], answer => Assert.Contains("Are you safe right now?", PlainText.Of(help.ForItemNine(turn, answer)!), StringComparison.Ordinal));
    }

    [Fact]
    public async Task comes_on_top_for_the_lowest_mood_and_for_a_form_that_would_cover_it()
    {
        using var scene = await InIreland();
        var form = new Form("abcdefgh", "A form", []);

        var reply = scene.Get<CrisisReply>().ForMoodOne(await TurnIn(scene), new Reply(new Block.Paragraph("Saved.")) { Form = form });

        Assert.StartsWith("A one is a hard place to be.", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.EndsWith("Saved.", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Null(reply.Form);
        Assert.Contains(reply.Buttons.SelectMany(row => row).OfType<Button.Press>(), button => button.Call == form.Resume);
    }

    [Fact]
    public async Task is_about_the_other_person_when_someone_fears_for_them()
    {
        using var scene = await InIreland();

        var reply = scene.Get<CrisisReply>().Above(new Reply(), new(Tier.Concern, "en.other_in_danger"), "IE", scene.Get<Phrases>().In("en"), null, null);

        Assert.StartsWith("Thank you for looking out for someone.", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Contains("call 112 or 999 and say where they are", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_no_word_and_no_tier_in_logs_or_in_the_database()
    {
        using var scene = await InIreland();

        await scene.Says("/checkin mood=2 note=\"I am going to kill myself tonight, canary-5d1\"");
        await scene.Presses("I am in danger");
        await scene.Presses("I am safe for now");

        foreach (var word in new[] { "canary-5d1", "kill", "Urgent", "urgent" }) Assert.DoesNotContain(word, scene.Log.Text, StringComparison.Ordinal);
        var kept = await scene.Database.QueryAsync<string>("SELECT body FROM check_in;", new { }, TestContext.Current.CancellationToken);
        Assert.All(kept, body => Assert.DoesNotContain("canary", body, StringComparison.Ordinal));
        Assert.Single(kept);
    }

    private static async Task<Scene> InIreland()
    {
        var scene = await Scene.StartsAt(Start);
        await scene.Get<PersonStore>().ChangeAsync(await scene.Person(), new Profile { Country = "IE" }, TestContext.Current.CancellationToken);

        return scene;
    }

    private static async Task<Turn> TurnIn(Scene scene) => new(
        await scene.Person(), new ChatUpdate(new Address("test", "chat", "someone"), new ChatInput.Said("")), new CommandSpec("test"), new CommandCall("test"),
        scene.Now, scene.Get<Phrases>().In("en"));
}
