using System.Text.Json.Serialization;
using SupportBot.Content;

namespace SupportBot.Safety;

/// <summary>All that screening knows, as it stands in <c>seeds/screening</c> and <c>seeds/cues</c>.</summary>
/// <param name="Shared">What every language shares.</param>
/// <param name="Languages">One entry a language; at most 31.</param>
/// <param name="Cues">The points of those languages that have any.</param>
internal sealed record ScreeningRules(SharedSigns Shared, IReadOnlyList<LanguageRules> Languages, IReadOnlyList<CueRules> Cues)
{
    private const string SharedFile = "screening/shared.yaml";

    /// <summary>Reads the rules.</summary>
    /// <exception cref="SeedException">A file is not as it must be; says which and where.</exception>
    public static ScreeningRules From(Seeds seeds)
    {
        var files = seeds.In("screening");

        return new ScreeningRules(
            files.Single(file => file.Name == SharedFile).As(ScreeningJson.Default.SharedSigns),
            [
                .. files.Where(file => file.Name != SharedFile)
                    .Select(file => file.As(ScreeningJson.Default.LanguageRules) with { Source = file }),
            ],
            [.. seeds.In("cues").Select(file => file.As(ScreeningJson.Default.CueRules) with { Source = file })]);
    }
}

/// <summary>What every language shares, from <c>shared.yaml</c>.</summary>
/// <param name="Emoji">A picture and the word that stands for it in the rules.</param>
/// <param name="Letters">A letter and the one that it is read as, such as a traditional and a simplified one.</param>
/// <param name="Words">Named groups of words that the rules of every language may use.</param>
internal sealed record SharedSigns(
    IReadOnlyDictionary<string, string> Emoji,
    IReadOnlyDictionary<string, string> Letters,
    IReadOnlyDictionary<string, string> Words);

/// <summary>The rules of one language, from <c>en.yaml</c> and its kin.</summary>
/// <param name="Language">The language's mark, such as <c>en</c>.</param>
/// <param name="Reach">How many words a negation reaches ahead, or letters where words are not separated; 1 to 12.</param>
/// <param name="Words">Named groups of words, separated by commas.</param>
/// <param name="Phrases">Named turns of phrase, each with the patterns that make it.</param>
/// <param name="Rules">What raises.</param>
/// <param name="Shields">What takes away or lowers what a rule has raised.</param>
internal sealed record LanguageRules(
    string Language,
    int Reach,
    IReadOnlyDictionary<string, string> Words,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases,
    IReadOnlyList<SignRule> Rules,
    IReadOnlyList<ShieldRule> Shields)
{
    /// <summary>The file that says so; nothing if it is no file.</summary>
    [JsonIgnore]
    public Seed? Source { get; init; }
}

/// <summary>Patterns that raise a tier.</summary>
/// <param name="Name">What is reported when it fires.</param>
/// <param name="Tier">
/// <c>urgent</c>, <c>concern</c>, or <c>hint</c>: a hint alone raises nothing, two different ones make a concern.
/// </param>
/// <param name="When">The patterns.</param>
/// <param name="Firm">Whether it stands against a shield that covers a whole sentence or text.</param>
/// <param name="EvenNegated">Whether its patterns bring their own negation, so that none before them counts.</param>
/// <param name="OfOthers">Whether it is about somebody else, so that somebody else before it does not clear it.</param>
/// <param name="Pierces">Whether it stands against a shield over its own words.</param>
/// <param name="Raises">Whether it makes a concern elsewhere in the text urgent.</param>
internal sealed record SignRule(
    string Name,
    string Tier,
    IReadOnlyList<string> When,
    bool Firm = false,
    bool EvenNegated = false,
    bool OfOthers = false,
    bool Pierces = false,
    bool Raises = false);

/// <summary>Patterns that take away, or lower by one tier, what a rule has raised.</summary>
/// <param name="Name">Says what it is about; never reported.</param>
/// <param name="Covers">
/// <c>words</c>: rules that end inside its own words. <c>sentence</c>: every rule there that is not firm. <c>around</c>:
/// those in the sentence before and after as well. <c>past</c>: as <c>sentence</c>, but nothing said of now.
/// <c>quote</c>: rules inside quotation marks in the same sentence. <c>lowers</c>: makes urgent a concern, in its
/// sentence and the ones beside it, and clears nothing. <c>revives</c>: undoes <c>sentence</c>, <c>around</c> and <c>past</c> there.
/// <c>not fr it</c>: every rule of those languages in that sentence, which looks like theirs and is not.
/// </param>
/// <param name="When">The patterns.</param>
/// <param name="OfOthers">Whether it is void when the person who writes is the one who does it: I told him.</param>
internal sealed record ShieldRule(string Name, string Covers, IReadOnlyList<string> When, bool OfOthers = false);

/// <summary>Reads the rules.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SharedSigns))]
[JsonSerializable(typeof(LanguageRules))]
[JsonSerializable(typeof(CueRules))]
internal sealed partial class ScreeningJson : JsonSerializerContext;
