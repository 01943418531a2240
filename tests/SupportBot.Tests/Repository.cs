using System.Runtime.CompilerServices;
using SupportBot.Content;
using SupportBot.Safety;

namespace SupportBot.Tests;

/// <summary>Where the repository is, and what stands in it.</summary>
internal static class Repository
{
    private static readonly Lazy<Seeds> LazySeeds = new(() =>
    {
        var prepared = Path.Combine(AppContext.BaseDirectory, $"seeds-{Environment.ProcessId}");
        Seeds.Prepare(Path.Combine(Root(), "seeds"), prepared);

        return Seeds.FromPrepared(prepared);
    });

    private static readonly Lazy<Screening> LazyScreening = new(() => new(ScreeningRules.From(Seeds)));

    /// <summary>The seeds of the repository, prepared once a test run.</summary>
    public static Seeds Seeds => LazySeeds.Value;

    /// <summary>What reads a text for danger, built once a test run: building takes longer than most tests.</summary>
    public static Screening Screening => LazyScreening.Value;

    public static string Root() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    private static string ThisFile([CallerFilePath] string thisFile = "") => thisFile;
}
