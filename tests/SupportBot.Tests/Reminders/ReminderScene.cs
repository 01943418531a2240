using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

/// <summary>Scenes that begin with someone in Berlin on Monday 2 March 2026, who may have a reminder already.</summary>
internal static class ReminderScene
{
    /// <summary>Someone in Berlin.</summary>
    public static async Task<Scene> InBerlin(string utc = "2026-03-02T07:00:00Z")
    {
        var scene = await Scene.StartsAt(utc);
        await scene.Says("/settings zone Europe/Berlin");
        scene.Heard.Clear();

        return scene;
    }

    /// <summary>Someone in Berlin with a reminder that they said yes to.</summary>
    public static async Task<Scene> With(string line, string utc = "2026-03-02T07:00:00Z")
    {
        var scene = await InBerlin(utc);
        await scene.Sets(line);
        scene.Heard.Clear();
        scene.Sent.Clear();

        return scene;
    }

    /// <summary>Sets up a reminder and says yes.</summary>
    public static async Task Sets(this Scene scene, string line)
    {
        await scene.Says($"/remind {line}");
        await scene.Presses("Yes, remind me");
    }

    /// <summary>The texts of what the bot wrote first since the last time this was asked.</summary>
    public static string[] Rings(this Scene scene)
    {
        var texts = scene.Sent.Select(sent => PlainText.Of(sent.Reply)).ToArray();
        scene.Sent.Clear();

        return texts;
    }

    /// <summary>The only reminder there is.</summary>
    public static async Task<Reminder> Reminder(this Scene scene) =>
        Assert.Single(
            await scene.Get<ReminderStore>().AllAsync(await scene.Person(), TestContext.Current.CancellationToken));
}
