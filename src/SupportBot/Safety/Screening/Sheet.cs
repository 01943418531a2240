namespace SupportBot.Safety;

/// <summary>What a text is written out on; it grows with the longest text and is used again for the next.</summary>
internal sealed class Sheet(Rulebook rulebook)
{
    /// <summary>The words of the text.</summary>
    public Reading Reading { get; private set; } = new();

    /// <summary>Where words are written anew when some are disguised.</summary>
    public Reading Spare { get; private set; } = new();

    /// <summary>What is found in the text.</summary>
    public Chart Chart { get; } = new();

    /// <summary>What weighs it.</summary>
    public Judge Judge { get; } = new(rulebook);

    /// <summary>How many letters it can hold before it must grow.</summary>
    public int Capacity => Math.Max(Reading.Capacity, Spare.Capacity);

    /// <summary>Reads on from what was written anew.</summary>
    public void Turn() => (Reading, Spare) = (Spare, Reading);
}
