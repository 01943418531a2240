using NodaTime;
using SupportBot.Content.Checks;
using SupportBot.Learn.Checks;

namespace SupportBot.Tests.Content;

/// <summary>A copy of some of the real cards and phrases, to break one thing in it.</summary>
internal sealed class SeedFolder : IDisposable
{
    public static readonly LocalDate Today = new(2026, 12, 1);

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-seeds-").FullName;

    public SeedFolder(params string[] files)
    {
        foreach (var file in files) Write(file, File.ReadAllText(Path.Combine(Repository.Root(), "seeds", file)));
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    public void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Replaces the first place where a text stands. Returns the line, from 1, on which it stood.</summary>
    public int Replace(string file, string before, string after)
    {
        var text = Read(file);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{before}' is not in {file}");
        Write(file, string.Concat(text.AsSpan(0, at), after, text.AsSpan(at + before.Length)));

        return text.AsSpan(0, at).Count('\n') + 1;
    }

    public IReadOnlyList<Finding> Check(LocalDate? today = null) => ContentCheck.Run(_folder, today ?? Today, [new PhraseCheck(), new CardCheck()]);

    public IReadOnlyList<string> Faults(LocalDate? today = null) =>
        [.. Check(today).Where(finding => finding.Severity is Severity.Fault).Select(finding => finding.ToString())];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
