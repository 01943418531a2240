using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using SupportBot.Content;

namespace SupportBot.Experiences;

/// <summary>
/// Reads a text for what must not be shared: a way to get hurt, an amount or advice on one, a seller, a way to be reached.
/// Rules from <c>seeds/sharing</c>.
/// </summary>
internal sealed class SharedWords
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private readonly Lazy<IReadOnlyList<(string Kind, Regex[] Rules)>> _rules;

    public SharedWords(Seeds seeds) => _rules = new(() => [.. seeds.In("sharing").SelectMany(seed => Read(seed.As(SharingJson.Default.SharingRules)))]);

    /// <summary>What is in a text that must not be, one of <c>method</c>, <c>dose</c>, <c>seller</c> and <c>contact</c>; nothing when it may be passed on.</summary>
    public string? FaultIn(string text)
    {
        var plain = Plain(text);

        return _rules.Value.FirstOrDefault(kind => kind.Rules.Any(rule => rule.IsMatch(plain))).Kind;
    }

    private static IEnumerable<(string Kind, Regex[] Rules)> Read(SharingRules rules) =>
    [
        ("method", Compiled(rules.Method)),
        ("dose", Compiled(rules.Dose)),
        ("seller", Compiled(rules.Seller)),
        ("contact", Compiled(rules.Contact)),
    ];

    private static Regex[] Compiled(IReadOnlyList<string> patterns) => [.. patterns.Select(pattern => new Regex(pattern, Options))];

    /// <summary>One form for letters that only look different, no letters that cannot be seen, one space for many.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);

        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Format) continue;
            if (!char.IsWhiteSpace(letter)) plain.Append(letter);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString();
    }
}

/// <summary>What may not be shared, as regular expressions over the text in lower case.</summary>
internal sealed record SharingRules
{
    /// <summary>Ways to be reached.</summary>
    public required IReadOnlyList<string> Contact { get; init; }

    /// <summary>Sellers and ways around a prescription.</summary>
    public required IReadOnlyList<string> Seller { get; init; }

    /// <summary>Amounts, and advice on them.</summary>
    public required IReadOnlyList<string> Dose { get; init; }

    /// <summary>Ways to get hurt.</summary>
    public required IReadOnlyList<string> Method { get; init; }
}

/// <summary>How they are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SharingRules))]
internal sealed partial class SharingJson : JsonSerializerContext;
