using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.PeerSupport;

namespace SupportBot.Tests.PeerSupport;

/// <summary>Every screen of <c>/setup</c> and <c>/support</c> is read without scrolling, with its buttons, in both languages.</summary>
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
