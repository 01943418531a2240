using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using SupportBot.Content;
using SupportBot.Safety;

namespace SupportBot.Benchmarks;

/// <summary>What it costs to read a text for signs of danger: a note of everyday length, and a text made to hurt.</summary>
[MemoryDiagnoser]
public class ScreeningBenchmark
{
    private const int Note = 200;
    private const int Hostile = 100_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-bench-").FullName;
    private readonly string _ordinary = Cut("Long day at work but the report is done. Mum came over and we cooked a curry, the dog slept on my feet. "
        + "Slept six hours, mood is a five, no side effects so far. Tomorrow is the dentist, wish me luck. ", Note);
    private readonly string _worrying = Cut("Work was fine, I suppose. I cannot see the point of going on and I have saved up enough pills. "
        + "Nobody would notice if I was gone. I wrote letters to my family and put them in the drawer for tonight. ", Note);
    private readonly string _hostile = Cut("i want to kill my not never i wish i was s*i no one if i ", Hostile);
    private Screening? _screening;

    [GlobalSetup]
    public void Start()
    {
        Seeds.Prepare(Path.Combine(Root(), "seeds"), Path.Combine(_folder, "seeds"));
        _screening = new Screening(ScreeningRules.From(Seeds.FromPrepared(Path.Combine(_folder, "seeds"))));
    }

    [Benchmark(Baseline = true)]
    public string OrdinaryNote() => _screening!.Of(_ordinary, "en").Rule;

    [Benchmark]
    public string WorryingNote() => _screening!.Of(_worrying, "en").Rule;

    [Benchmark]
    public string OrdinaryNoteWithoutLanguage() => _screening!.Of(_ordinary).Rule;

    [Benchmark]
    public string HundredThousandHostileLetters() => _screening!.Of(_hostile, "en").Rule;

    [GlobalCleanup]
    public void Stop() => Directory.Delete(_folder, recursive: true);

    private static string Cut(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
