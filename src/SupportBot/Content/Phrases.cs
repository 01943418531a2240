using System.Collections.Frozen;
using System.Text.Json;

namespace SupportBot.Content;

/// <summary>All that the bot says, by language. From <c>seeds/phrases</c>; complete in English.</summary>
internal sealed class Phrases
{
    /// <summary>The language that has every phrase.</summary>
    public const string Complete = "en";

    private readonly FrozenDictionary<string, FrozenDictionary<string, Phrase>> _languages;

    /// <summary>Reads the phrases of every language: one folder a language, one file a slice.</summary>
    public Phrases(Seeds seeds)
    {
        var byLanguage = seeds.In("phrases").GroupBy(seed => seed.Name.Split('/')[1]);
        _languages = byLanguage.ToFrozenDictionary(
            language => language.Key,
            language => language.SelectMany(seed => Flatten("", seed.Root, seed)).ToFrozenDictionary(pair => pair.Key, pair => pair.Value));
        Languages = [Complete, .. _languages.Keys.Where(tag => tag != Complete).Order(StringComparer.Ordinal)];
    }

    /// <summary>The languages there are, English first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The keys of a language.</summary>
    public IEnumerable<string> KeysOf(string language) => _languages[language].Keys;

    /// <summary>The phrases of one file, by key.</summary>
    public static IReadOnlyDictionary<string, Phrase> Of(Seed file) => Flatten("", file.Root, file).ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>What the bot says in the nearest language that it speaks.</summary>
    public Speech In(string? language) => new(this, Nearest(language));

    /// <summary>A phrase in a language, or in English where that language lacks it; nothing if there is none.</summary>
    public Phrase? Find(string key, string language) =>
        _languages[language].GetValueOrDefault(key) ?? _languages[Complete].GetValueOrDefault(key);

    private string Nearest(string? tag)
    {
        if (tag is null) return Complete;

        var main = tag.Split('-', '_')[0];

        return Languages.FirstOrDefault(language => string.Equals(language, tag, StringComparison.OrdinalIgnoreCase))
            ?? Languages.FirstOrDefault(language => string.Equals(language.Split('-')[0], main, StringComparison.OrdinalIgnoreCase))
            ?? Complete;
    }

    private static IEnumerable<KeyValuePair<string, Phrase>> Flatten(string prefix, JsonElement element, Seed seed)
    {
        foreach (var member in element.EnumerateObject())
        {
            var key = prefix.Length == 0 ? member.Name : $"{prefix}.{member.Name}";

            if (member.Value.ValueKind is JsonValueKind.Object && !member.Value.TryGetProperty("other", out _))
            {
                foreach (var inner in Flatten(key, member.Value, seed)) yield return inner;
            }
            else
            {
                yield return new(key, new Phrase(FormsOf(member.Value, key, seed)));
            }
        }
    }

    private static Dictionary<string, string> FormsOf(JsonElement element, string key, Seed seed) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(form => form.Name, form => Text(form.Value, key, seed)),
        _ => new() { ["other"] = Text(element, key, seed) },
    };

    private static string Text(JsonElement element, string key, Seed seed) => element.ValueKind is JsonValueKind.String
        ? element.GetString()!.TrimEnd('\n')
        : throw seed.Fault($"$.{key}", "a phrase is a text in quotes");
}
