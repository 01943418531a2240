using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using SupportBot.Content;
using SupportBot.Safety;

namespace SupportBot.Benchmarks;

/// <summary>What it costs to read a text for signs of danger: a note of everyday length, and a text made to hurt.</summary>
[MemoryDiagnoser]
[MedianColumn]
public class ScreeningBenchmark
{
    private const int Note = 200;
    private const int Hostile = 100_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-bench-").FullName;
    private Screening? _screening;

    /// <summary>What is read.</summary>
    public static IEnumerable<string> Names => Texts.Keys;

    /// <summary>The text that is read.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "ordinary";

    private static Dictionary<string, string> Texts { get; } = new()
    {
        ["ordinary"] = Cut("Long day at work but the report is done. Mum came over and we cooked a curry, the dog slept on my feet. "
            + "Slept six hours, mood is a five, no side effects so far. Tomorrow is the dentist, wish me luck. ", Note),
        ["danger"] = Cut("Work was fine, I suppose. I cannot see the point of going on and I have saved up enough pills. "
            + "Nobody would notice if I was gone. I wrote letters to my family and put them in the drawer for tonight. ", Note),
        ["mixed languages"] = Cut("Heute war ein langer Tag, but I slept well. Hoy no tengo ganas de nada. Je suis fatigué ce soir. "
            + "Сегодня было тихо. Bugün hava güzeldi. 今天有点累，想早点睡。 Domani vado al mare. Jutro mam wolne. ", Note),
        ["hostile: i"] = Cut("i ", Hostile),
        ["hostile: one letter"] = Cut("a", Hostile),
        ["hostile: marks"] = Cut("e\u0301\u0301\u0301", Hostile),
        ["hostile: scripts"] = Cut("k\u0456ll m\u0443self \u03B1b \u0441ut ", Hostile),
        ["hostile: words of the rules"] = Cut("i want to kill my not never i wish i was s*i no one if i ", Hostile),
    };

    [GlobalSetup]
    public void Start()
    {
        Seeds.Prepare(Path.Combine(Root(), "seeds"), Path.Combine(_folder, "seeds"));
        _screening = new Screening(ScreeningRules.From(Seeds.FromPrepared(Path.Combine(_folder, "seeds"))));
    }

    [Benchmark]
    public string Screen() => _screening!.Of(Texts[Name], "en").Rule;

    [GlobalCleanup]
    public void Stop() => Directory.Delete(_folder, recursive: true);

    private static string Cut(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
