using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Tests.Privacy;

/// <summary>A hostile member presses every button that another person was ever shown, and makes up the ids of what is theirs.</summary>
public sealed class Pressing_somebody_elses_button
{
    private static readonly Address Stranger = new("test", "another chat", "another");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task shows_nothing_of_them_and_changes_nothing()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:00:00Z");
        await PrivateLife.LiveAsync(scene);
        foreach (var line in new[] { "/checkin history", "/remind list", "/treatment", "/plan", "/questionnaire", "/settings", "/checkin" }) await scene.Says(line);
        var calls = scene.Heard.SelectMany(reply => reply.Buttons).SelectMany(row => row).OfType<Button.Press>().Select(button => button.Call).Distinct().ToList();
        Assert.True(calls.Count > 20);
        var before = await RowsAsync(scene);

        var owner = await scene.Person();
        scene.From = Stranger;
        await scene.Calls("consent yes", "1");
        scene.Heard.Clear();
        foreach (var call in calls) await scene.Does(new ChatInput.Called(call));
        foreach (var spec in scene.Get<CommandBook>().All.Select(command => command.Spec)) await PressMadeUpAsync(scene, spec, owner.Id);

        foreach (var canary in PrivateLife.Canaries) Assert.DoesNotContain(scene.Heard, reply => PlainText.Of(reply).Contains(canary, StringComparison.Ordinal));
        Assert.Equal(before, await RowsAsync(scene, owner.Id));
    }

    /// <summary>The ids of the other person's rows, as if they had been seen or guessed.</summary>
    private static async Task PressMadeUpAsync(Scene scene, CommandSpec spec, string owner)
    {
        foreach (var table in new[] { "check_in", "reminder", "course", "questionnaire_answer" })
        {
            var ids = await scene.Database.QueryAsync<string>($"SELECT id FROM {table} WHERE person_id = @owner LIMIT 1;", new { owner }, Cancel);
            await scene.Does(new ChatInput.Called(new(spec.Name, [.. spec.Parameters.Select((_, at) => at == 0 ? ids[0] : "1")])));
        }
    }

    /// <summary>Everything that is kept sealed about the first person, as it stands.</summary>
    private static Task<IReadOnlyList<string>> RowsAsync(Scene scene, string? owner = null) => scene.Database.QueryAsync<string>(
        """
        SELECT body FROM check_in WHERE @owner IS NULL OR person_id = @owner
        UNION ALL SELECT body FROM reminder WHERE @owner IS NULL OR person_id = @owner
        UNION ALL SELECT body FROM course WHERE @owner IS NULL OR person_id = @owner
        UNION ALL SELECT body FROM safety_plan WHERE @owner IS NULL OR person_id = @owner
        UNION ALL SELECT body FROM questionnaire_answer WHERE @owner IS NULL OR person_id = @owner
        UNION ALL SELECT body FROM unfinished_call WHERE @owner IS NULL OR person_id = @owner
        UNION ALL SELECT profile FROM person WHERE @owner IS NULL OR id = @owner
        ORDER BY 1;
        """,
        new { owner },
        Cancel);
}
