using System.Text;
using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Storage;
using SupportBot.Tests.Privacy;
using SupportBot.Tests.Safety;

namespace SupportBot.Tests;

/// <summary>
/// Whatever people write, and whoever they are, is found in nothing that the bot puts out but its answers to them: every
/// command, at every level of the log, with traces and metrics on, also while things break.
/// </summary>
public sealed class Words_stay_out_of_logs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The words of a private life, and those that only this class says.</summary>
    private static IEnumerable<string> Canaries => [.. PrivateLife.Canaries, "canary", "Zanzibar"];

    [Theory]
    [InlineData(Trouble.None)]
    [InlineData(Trouble.Gone)]
    [InlineData(Trouble.ReadOnly)]
    [InlineData(Trouble.Full)]
    public async Task Whatever_is_said_and_whatever_breaks(Trouble trouble)
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-words-");
        using var overheard = new Overheard();
        using var database = new UnreliableDatabase(Path.Combine(folder.FullName, "supportbot.db"));
        await new Migrator(database).RunAsync(Cancel);
        using var scene = await Scene.WithStranger("2026-03-02T08:00:00Z", database);
        await scene.Get<SupportBot.People.Vault>().OpenAsync(scene.Now, Cancel);
        await PrivateLife.LiveAsync(scene);

        database.Trouble = trouble;
        var commands = scene.Get<CommandBook>().All.Select(command => command.Spec).Where(spec => spec.Name is not ("forget" or "privacy withdraw")).ToList();
        Assert.True(commands.Count > 60);
        foreach (var spec in commands) await AskAsync(scene, spec);

        database.Trouble = Trouble.None;
        await DeliverBadlyAsync(scene);
        await scene.Calls("privacy withdraw");
        await scene.Calls("forget", "yes");

        Assert.Contains(Canaries, canary => scene.Heard.Any(reply => PlainText.Of(reply).Contains(canary, StringComparison.Ordinal)));
        var files = string.Join('\n', Directory.EnumerateFileSystemEntries(folder.FullName, "*", SearchOption.AllDirectories));
        Nowhere(scene.Log.Text, "the log");
        Nowhere(overheard.Text, "a trace, a metric or an exception");
        Nowhere(files, "the name of a file");
    }

    /// <summary>Asks a command in each way there is: pressed, typed, half, with a file, and with nonsense.</summary>
    private static async Task AskAsync(Scene scene, CommandSpec spec)
    {
        string[] sound = [.. spec.Parameters.Select(Sound)];
        await scene.Does(new ChatInput.Called(new(spec.Name, sound)));
        await scene.Does(new ChatInput.Called(new(spec.Name, [.. spec.Parameters.Select(_ => "canaryvalue")])));
        await scene.Says($"/{spec.Name} canarytyped {string.Join(' ', spec.Parameters.Select(parameter => $"{parameter.Name}=canarynamed"))}");
        var asked = await scene.Does(new ChatUpdate(scene.From, new ChatInput.Called(new(spec.Name, []))) { Forms = FormSupport.Now });

        if (asked.Form is { } form)
        {
            await scene.Does(new ChatInput.Filled(form.Id, spec.Parameters.ToDictionary(parameter => parameter.Name, _ => "canaryfilled")));
        }

        await scene.Says("canaryanswer, and I want to kill myself in Zanzibar");
        await scene.Does(new ChatInput.Sent(Encoding.UTF8.GetBytes("full_date,mood,note\n2026-03-01,canarymood,canaryfile\n"), "canaryline"));
    }

    /// <summary>A platform that fails in each way a reminder can, saying what it should not.</summary>
    private static async Task DeliverBadlyAsync(Scene scene)
    {
        await scene.Says("/remind every day at 10:00: canaryreminder");
        await scene.Presses("Yes, remind me");

        foreach (var trouble in new Exception[]
                 {
                     new InvalidOperationException($"{Overheard.Fault}: canaryplatform {PrivateLife.User}"),
                     new PlatformUnavailableException("test", NodaTime.Duration.FromSeconds(1)),
                     new PersonUnreachableException("test"),
                 })
        {
            scene.Delivery = () => trouble;
            scene.Time.Advance(TimeSpan.FromDays(1));
            await scene.Delivers();
        }

        scene.Delivery = () => null;
        await scene.Says("/checkin mood=5");
    }

    private static string Sound(Parameter parameter) => parameter switch
    {
        { Choices: [var first, ..] } => first,
        { Kind: FieldKind.Number } => "1",
        _ => "canarytext",
    };

    private static void Nowhere(string output, string where)
    {
        foreach (var canary in Canaries)
        {
            var at = output.IndexOf(canary, StringComparison.OrdinalIgnoreCase);
            Assert.True(at < 0, at < 0 ? "" : $"“{canary}” stands in {where}: …{output.Substring(Math.Max(0, at - 200), Math.Min(400, output.Length - Math.Max(0, at - 200)))}…");
        }
    }
}
