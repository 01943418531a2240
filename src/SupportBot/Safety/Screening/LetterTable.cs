namespace SupportBot.Safety;

/// <summary>Numbers of letters that are words by themselves, found without hashing; only the pages that are in use take memory.</summary>
internal sealed class LetterTable
{
    private readonly int[]?[] _pages = new int[]?[256];

    /// <summary>The number of a letter; 0 if it has none.</summary>
    public int this[char letter]
    {
        get => _pages[letter >> 8] is { } page ? page[letter & 255] : 0;
        set => (_pages[letter >> 8] ??= new int[256])[letter & 255] = value;
    }
}
