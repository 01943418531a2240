using SupportBot.Communities;
using SupportBot.Dialogue;
using SupportBot.PeerSupport;

namespace SupportBot.Tests.Privacy;

/// <summary>
/// Someone who uses everything that keeps something, in words and under ids that occur nowhere else, so that they can be
/// looked for.
/// </summary>
internal static class PrivateLife
{
    public const string User = "7018234455123";
    public const string Chat = "9081726354432";

    /// <summary>What nobody else may ever read.</summary>
    public static IReadOnlyList<string> Canaries { get; } =
    [
        User, Chat, "canarynote", "canaryreminder", "canarycapsule", "canarysite", "canarydose", "canaryhope", "canaryeffect", "canarysister",
        "canaryhalf", "canarygroup", "canarywish", "canaryalias", "canaryline", "canaryupdate", "canarychannel", "Reykjavik", "IS\"",
    ];

    public static Address Account { get; } = new("test", Chat, User);

    /// <summary>Agrees, and then keeps something of each kind: also a reminder that rang and one that was put off.</summary>
    public static async Task LiveAsync(Scene scene)
    {
        scene.From = Account;
        await scene.Calls("consent yes", "1");
        await scene.Says("/settings zone Reykjavik");
        await scene.Says("/settings country Iceland");
        await scene.Says("/checkin mood=5 energy=4 sleep=7 changed=therapy note=\"canarynote\"");
        await scene.Says("/checkin mood=4 day=yesterday note=\"canarynote again\"");
        await scene.Says("/plan write step=people text=\"canarysister\"");
        await scene.Calls("questionnaire gad7", "2", "2", "2", "2", "2", "2", "2");
        await scene.Calls("treatment add", "canarycapsule", "daily", "early 2026", "50 mg", "", "", "");
        await scene.Says("/treatment canarycapsule date=today dose=\"15 U\" site=\"canarysite\" note=\"canarydose\"");
        await scene.Calls("treatment before", "", "canaryhope", "9", "8");
        await scene.Says("/treatment effect canaryeffect");
        await RingsAsync(scene);
        await scene.Says("/remind every day at 9: canarycapsule");
        await scene.Says("/checkin note=canaryhalf");
        await PlatformKeepsAsync(scene);
        await AmongOthersAsync(scene);
        await scene.Database.ExecuteAsync(
            "INSERT INTO closing_notice (person_id, says, state, due_at) VALUES (@Id, 'stays', 'told', 0);", new { (await scene.Person()).Id }, TestContext.Current.CancellationToken);
    }

    private static async Task RingsAsync(Scene scene)
    {
        await scene.Says("/remind every day at 10:00: canaryreminder");
        await scene.Presses("Yes, remind me");
        await scene.Waits(days: 1);
        await scene.Presses("Done");
        await scene.Waits(days: 1);
        await scene.Presses("10 min");
        await scene.Waits(days: 2);
    }

    /// <summary>In a group: a supporter, someone who asked, blocked and reported, with something on its way to them.</summary>
    private static async Task AmongOthersAsync(Scene scene)
    {
        var (person, cancel) = (await scene.Person(), TestContext.Current.CancellationToken);
        var community = await scene.Get<CommunityStore>().MeetAsync("test", "canarygroup", scene.Now, cancel);
        await scene.Get<PartStore>().PutAsync(person, community, Part.Supporter, "canaryalias", scene.Now, cancel);
        await scene.Get<PartStore>().InviteAsync(community, Part.Supporter, scene.Now, cancel);
        await scene.Get<RequestStore>().AskAsync(person, "00000000000000aa", community.Id, new("canarywish", null, null), [], scene.Now, cancel);
        await scene.Get<TalkStore>().EndAsync(person.Id, "00000000000000aa", [], scene.Now, cancel);
        await scene.Get<DutyStore>().SetAsync(person, community.Id, scene.Now, cancel);
        await scene.Database.ExecuteAsync("INSERT INTO support_taken (person_id, request_id, at) VALUES (@Id, '00000000000000aa', @now);", new { person.Id, now = scene.Now }, cancel);
        await scene.Get<BlockStore>().AddAsync(person, person.Id, scene.Now, cancel);
        await scene.Get<WishStore>().AddAsync(person, community.Id, scene.Now, cancel);
        await scene.Get<MessageStore>().AddAsync([MessageRow.For(person, new(MessageKind.Line, "00000000000000aa", community.Id, Words: "canaryline"), "00000000000000bb", scene.Now)], cancel);
        await scene.Get<ReportStore>().AddAsync(person, "00000000000000cc", community.Id, person.Id, scene.Now, cancel);
    }

    private static async Task PlatformKeepsAsync(Scene scene)
    {
        var (memory, cancel) = (scene.Get<IPlatformMemory>(), TestContext.Current.CancellationToken);
        await memory.NoteAsync("test", User, "dm", "canarychannel", cancel);
        await memory.KeepAsync("test", [new(1, "canaryupdate"), new(2, "canaryupdate of another day")], cancel);
        await memory.FinishAsync("test", 2, cancel);
    }
}
