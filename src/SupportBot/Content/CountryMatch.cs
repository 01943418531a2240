namespace SupportBot.Content;

/// <summary>What was found for the name of a country.</summary>
/// <param name="Found">The country meant; nothing when that is not sure.</param>
/// <param name="Near">The countries that may be meant, when more than one may.</param>
internal readonly record struct CountryMatch(Country? Found, IReadOnlyList<Country> Near)
{
    /// <summary>No country is near.</summary>
    public static CountryMatch None { get; } = new(null, []);
}
