using System.Text.Json;

namespace SupportBot.Tests;

public sealed class Licence_list
{
    [Fact]
    public void Names_every_package_that_comes_with_the_program()
    {
        var list = File.ReadAllText(Path.Combine(Repository.Root(), "config", "licences.md"));
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root(), "src", "SupportBot.Host", "packages.lock.json")));

        var packages = locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() is not "Project" && package.Name is not "Microsoft.CodeAnalysis.BannedApiAnalyzers")
            .Select(package => $"| {package.Name} | {package.Value.GetProperty("resolved").GetString()} | ")
            .ToList();

        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Contains(package, list, StringComparison.Ordinal));
    }
}
