using System.Xml.Linq;

namespace SupportBot.Tests;

/// <summary>The arrows between our projects. A project may use what it points at, directly, and nothing else.</summary>
public sealed class Dependency_rule
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["SupportBot.Dialogue"] = [],
        ["SupportBot.Storage"] = [],
        ["SupportBot.Pictures"] = [],
        ["SupportBot"] = ["SupportBot.Dialogue", "SupportBot.Pictures", "SupportBot.Storage"],
        ["SupportBot.Cluster"] = ["SupportBot.Dialogue"],
        ["SupportBot.Discord"] = ["SupportBot.Dialogue"],
        ["SupportBot.Telegram"] = ["SupportBot.Dialogue"],
        ["SupportBot.Terminal"] = ["SupportBot.Dialogue"],
        ["SupportBot.Host"] =
        [
            "SupportBot", "SupportBot.Cluster", "SupportBot.Dialogue", "SupportBot.Discord", "SupportBot.Pictures",
            "SupportBot.Storage", "SupportBot.Telegram", "SupportBot.Terminal",
        ],
    };

    public static TheoryData<string> Projects =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root(), "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root(), file)),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_it_may(string project)
    {
        var used = XDocument.Load(Path.Combine(Repository.Root(), project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Empty(used.Except(Allowed[Path.GetFileNameWithoutExtension(project)]));
    }
}
