using System.Collections.Frozen;
using SupportBot.Content;

namespace SupportBot.Safety;

/// <summary>All crisis lines, in memory from the start: showing them needs nothing that can fail.</summary>
internal sealed class CrisisLines
{
    /// <summary>The name of the file that belongs to no country.</summary>
    public const string ElsewhereFile = "crisis-lines/elsewhere.yaml";

    /// <summary>The most lines that are shown at once: a long list is no help.</summary>
    public const int Most = 3;

    private readonly FrozenDictionary<string, CountryLines> _countries;

    /// <summary>Reads <c>seeds/crisis-lines</c>.</summary>
    /// <exception cref="SeedException">A file cannot be used; says which and where.</exception>
    public CrisisLines(Seeds seeds)
    {
        var files = seeds.In("crisis-lines").ToLookup(seed => seed.Name == ElsewhereFile);
        Elsewhere = files[true].Single().As(CrisisLinesJson.Default.Elsewhere);
        _countries = files[false].Select(Read).ToFrozenDictionary(lines => lines.Country);
    }

    /// <summary>What is shown where no line is known.</summary>
    public Elsewhere Elsewhere { get; }

    /// <summary>Every country of which something is known, by code.</summary>
    public IEnumerable<CountryLines> All => _countries.Values.OrderBy(lines => lines.Country, StringComparer.Ordinal);

    /// <summary>What is known of a country, by its code in capitals; nothing when nothing is.</summary>
    public CountryLines? Of(string? country) => country is null ? null : _countries.GetValueOrDefault(country);

    private static CountryLines Read(Seed seed)
    {
        var lines = seed.As(CrisisLinesJson.Default.CountryLines);

        return LineRules.Broken(seed.Name, lines) is var (path, problem) ? throw seed.Fault(path, problem) : lines;
    }
}
