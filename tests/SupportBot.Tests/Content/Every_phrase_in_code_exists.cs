using System.Text.RegularExpressions;
using SupportBot.Commands;
using SupportBot.Content;

namespace SupportBot.Tests.Content;

public sealed class Every_phrase_in_code_exists
{
    private static readonly HashSet<string> Known = [.. new Phrases(Repository.Seeds).KeysOf(Phrases.Complete)];

    [Fact]
    public void by_its_key()
    {
        var starts = Known.Select(key => key.Split('.')[0]).ToHashSet();
        var used =
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root(), "src"), "*.cs", SearchOption.AllDirectories)
            from call in Calls(File.ReadAllText(file), starts)
            where !Known.Contains(call) && !Known.Any(key => key.StartsWith($"{call}.", StringComparison.Ordinal))
            select $"{Path.GetFileName(file)}: {call}";

        Assert.Empty(used);
    }

    [Fact]
    public async Task for_every_command_of_a_menu_and_what_it_asks()
    {
        using var scene = await Scene.WithStranger("2026-12-01T09:00:00Z");
        var specs = scene.Get<CommandBook>().All.Select(command => command.Spec).Where(spec => spec.Offered);

        Assert.Empty(specs.SelectMany(spec => (IEnumerable<string>)[$"{spec.Key}.help", .. spec.Parameters.Select(parameter => $"{spec.Key}.{parameter.Name}")]).Except(Known));
    }

    /// <summary>What is said or put on a label, and every other literal that looks like a key.</summary>
    private static IEnumerable<string> Calls(string code, HashSet<string> starts) =>
    [
        .. Regex.Matches(code, """(?:\b(?:Say|Label)|new Mistake)\("([a-z0-9.-]+)"[,)]""").Select(match => match.Groups[1].Value),
        .. Regex.Matches(code, """(?<![$@"])"([a-z0-9-]+(?:\.[a-z0-9-]+)+)"(?!")""").Select(match => match.Groups[1].Value)
            .Where(key => starts.Contains(key.Split('.')[0])),
    ];
}
