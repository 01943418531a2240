using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.PeerSupport;

namespace SupportBot.Tests.PeerSupport;

/// <summary>
/// The screens of <c>/setup</c>, <c>/support</c>, <c>/experience</c> and <c>/link</c> are read without scrolling, with their buttons,
/// in both languages. Longer may be a shared text of the full length, and the question that lists two whole diaries.
/// </summary>
public sealed class On_a_phone
{
    private static readonly string LongName = new('m', 24);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task setting_up_fits(string language)
    {
        using var circle = await Circle.OpensAt();
        circle.Language = language;
        var id = await circle.CommunityIdAsync();

        await circle.In("max", "/setup");
        foreach (var part in new[] { "supporters", "moderators" })
        {
            await circle.Calls("max", $"setup {part}", id);
            await circle.Calls("max", $"setup {part}", id, "invite");
        }

        await circle.Calls("max", "setup role", id);
        await circle.Calls("max", "setup country", id);
        await circle.Says("max", "nowhere land");
        await circle.Calls("max", "setup country", id, "DE");
        foreach (var values in new string[][] { [id], [id, "7"], [id, "7", "18"], [id, "7", "18", "America/Argentina/Buenos_Aires"] }) await circle.Calls("max", "setup weekly", values);
        await circle.Calls("max", "setup switch", id, "links", "on");
        await circle.Calls("max", "setup undo", id);
        await circle.Calls("eve", "support join", "wrong-code", "Eve");
        await circle.In("eve", "/setup");
        await circle.Says("max", "/setup");

        FitsAll(circle);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task asking_and_being_there_fits(string language)
    {
        using var circle = await Circle.OpensAt();
        circle.Language = language;
        var id = await circle.CommunityIdAsync();

        await circle.In("ada", "/support");
        await circle.Calls("ada", "support later", id);
        foreach (var user in new[] { "sam", "kim" })
        {
            await circle.In(user, "/support");
            await circle.Calls(user, "support duty", id, "8");
        }

        await circle.In("ada", "/support");
        await circle.Calls("ada", "support ask", id);
        await circle.Says("ada", "a few words");
        await circle.Calls("ada", "support ask", id, "-");
        await circle.In("ada", "/support");
        var request = (await circle.Scene.Get<RequestStore>().OpenOfAsync(await circle.PersonAsync("ada"), Cancel))!.Id;
        await circle.Says("ada", "is anybody there");
        foreach (var user in new[] { "sam", "kim", "eve" }) await circle.Calls(user, "support take", request);
        await circle.In("ada", "/support");
        await circle.In("sam", "/support");
        await circle.Calls("sam", "support most", id, "1");
        await circle.Says("ada", "see https://example.org");
        foreach (var command in new[] { "guide", "urgent", "turn", "hand", "backup", "report", "another" }) await circle.Calls("sam", $"support {command}", request);
        foreach (var command in new[] { "still", "another", "hand", "report" }) await circle.Calls("ada", $"support {command}", request);
        await circle.Calls("ada", "support end", request);
        foreach (var how in new[] { "lighter", "same", "heavier" }) await circle.Calls("ada", "support felt", request, how);
        await circle.Calls("sam", "support block", request);
        await circle.Calls("sam", "support end", request);
        await circle.Calls("sam", "support duty", id, "0");
        await circle.Says("eve", "/support");
        await circle.Calls("max", "setup switch", id, "requests", "off");
        await circle.In("ada", "/support");
        await circle.Says("ada", "/help");

        FitsAll(circle);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task sharing_an_experience_fits(string language)
    {
        const string Card = "botulinum-toxin";
        using var circle = await Circle.OpensAt();
        string[] people = ["ada", "sam", "kim", "eve", "max"];
        string[] shared = ["helped", "days", "weeks", "none", "yes", "nothing"];
        circle.Language = language;

        await circle.Says("ada", "/experience");
        await circle.Calls("ada", "experience share", [Card, .. shared, "yes", "The days felt lighter, and my sister noticed first."]);
        await circle.InvitesAsync("moderators", "max", "Max");
        await circle.Says("ada", "/experience a treatment that is nowhere");
        await circle.Says("ada", "/cancel");
        await circle.Calls("ada", "experience about", Card);
        await circle.Calls("ada", "experience share", [Card, .. shared, "yes", "I had 29 units"]);
        foreach (var user in people) await circle.Calls(user, "experience share", [Card, .. shared, "yes", "The days felt lighter, and my sister noticed first."]);
        await circle.Says("ada", "/experience");
        await circle.Says("max", "/experience review");
        var text = circle.Told.Last(one => one.User == "max").Reply.Buttons[0].OfType<Button.Press>().First().Call.Values[0];
        await circle.Calls("max", "experience judge", text, "return");
        await circle.Calls("max", "experience judge", text, "approve");
        foreach (var command in new[] { "about", "mine" }) await circle.Calls("ada", $"experience {command}", Card);
        await circle.Calls("ada", "experience read", Card, "");
        await circle.Calls("ada", "experience report", text);
        await circle.Calls("ada", "experience pass", Card);
        await circle.Calls("ada", "experience withdraw", Card);

        FitsAll(circle);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task joining_accounts_fits(string language)
    {
        using var circle = await Circle.OpensAt();
        circle.Language = language;

        await circle.Says("ada", "/link");
        var code = circle.Last("ada").Split("/link ")[1][..9];
        foreach (var typed in new[] { code, "bcdf-2345" }) await circle.Says("ada", $"/link {typed}");
        await circle.Says("eve", $"/link {code}");
        await circle.Calls("eve", "link mine", code);
        await circle.Says("ada", "/link");
        var yes = circle.Told.Last(one => one.User == "ada").Reply.Buttons[0].OfType<Button.Press>().First().Call;
        var account = yes.Values[1];
        for (var i = 0; i < 2; i++) await circle.Calls("ada", yes.Command, [.. yes.Values]);
        await circle.Says("ada", "/link");
        await circle.Calls("ada", "link part");
        await circle.Calls("ada", "link part", account);
        await circle.Calls("ada", "link part", account, "yes");
        for (var i = 0; i < 9; i++) await circle.Says("max", "/link bcdf-2345");

        FitsAll(circle);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void what_comes_by_itself_fits(string language)
    {
        var speech = new Phrases(Repository.Seeds).In(language);

        foreach (var kind in Enum.GetValues<MessageKind>())
        {
            foreach (var inRoom in new[] { false, true })
            {
                Fits(MessageReply.Of(new(kind, "0123456789abcdef", "0123456789abcdef", LongName, "some words") { InRoom = inRoom, IsUrgent = true }, speech));
            }
        }
    }

    private static void FitsAll(Circle circle) => Assert.All(circle.Told, one => Fits(one.Reply));

    /// <summary>Its lines, an empty one between two blocks, and each row of buttons.</summary>
    private static void Fits(Reply reply)
    {
        var text = PlainText.Of(reply);
        var height = Screen.Height(text) + Math.Max(0, reply.Blocks.Count - 1) + reply.Buttons.Count;
        Assert.True(height <= Screen.Lines, $"{height} lines:\n{text}\n{string.Join(" | ", PlainText.ButtonsOf(reply))}");
    }
}
