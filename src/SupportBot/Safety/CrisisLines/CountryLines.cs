namespace SupportBot.Safety;

/// <summary>Where to call in one country. From <c>seeds/crisis-lines</c>, one file each.</summary>
internal sealed record CountryLines
{
    /// <summary>The country's code in capitals.</summary>
    public required string Country { get; init; }

    /// <summary>The emergency numbers.</summary>
    public required Emergency Emergency { get; init; }

    /// <summary>All lines that are known, also those that may not be shown.</summary>
    public required IReadOnlyList<CrisisLine> Lines { get; init; }

    /// <summary>
    /// The lines for everyone: safe to show, for the whole country, all ages or adults, for emotional support. In their
    /// order; none when the country has only lines for some people or some places.
    /// </summary>
    public IEnumerable<CrisisLine> ForEveryone => Shown.Where(line => line is { Area: null, Kind: LineKind.Suicide or LineKind.Support, Audience: LineAudience.Everyone or LineAudience.Adults });

    /// <summary>The lines for children and young people, for those who say that they are young.</summary>
    public IEnumerable<CrisisLine> ForYoungPeople => Shown.Where(line => line is { Area: null, Kind: LineKind.Youth });

    /// <summary>
    /// The lines for some places or some groups, beside those for everyone. Never one for violence at home: who answers
    /// there expects something else.
    /// </summary>
    public IEnumerable<CrisisLine> ForSome => Shown.Except(ForEveryone).Where(line => line.Kind is not (LineKind.Youth or LineKind.Violence));

    private IEnumerable<CrisisLine> Shown => Lines.Where(line => line.SafeToShow).OrderBy(line => line.Order);
}
