using SupportBot.Conversation;
using SupportBot.Dialogue;

namespace SupportBot.Tests.Privacy;

public sealed class Being_forgotten
{
    private static readonly Address Someone = new("test", "chat", "someone");

    [Fact]
    public async Task is_asked_about_once_more_first()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");

        await scene.Says("/forget");

        Assert.EndsWith("It cannot be undone. Are you sure?", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.False((await scene.Person()).IsStranger);
    }

    [Fact]
    public async Task leaves_no_row_and_nothing_in_memory()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/settings country Germany");
        await scene.Says("/checkin mood=5 note=\"a walk\"");
        await scene.Says("/checkin");
        await scene.Says("/forget");

        await scene.Presses("Yes, erase it all");

        Assert.Equal("It is all gone. You are welcome here whenever you like.", PlainText.Of(scene.Last));
        foreach (var table in await TablesAboutPeople(scene)) Assert.Equal([0], await Count(scene, table));
        Assert.Null(scene.Get<RecentPeople>().Of(Someone));
    }

    private static async Task<IReadOnlyList<string>> TablesAboutPeople(Scene scene)
    {
        var tables = await scene.Database.QueryAsync<string>(
            "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'person_id' WHERE m.type = 'table';",
            new { },
            TestContext.Current.CancellationToken);
        Assert.NotEmpty(tables);

        return [.. tables, "person"];
    }

    private static Task<IReadOnlyList<long>> Count(Scene scene, string table) =>
        scene.Database.QueryAsync<long>($"SELECT COUNT(*) FROM {table};", new { }, TestContext.Current.CancellationToken);
}
