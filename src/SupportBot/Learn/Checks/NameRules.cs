using SupportBot.Content.Checks;

namespace SupportBot.Learn.Checks;

/// <summary>A name must lead to one card.</summary>
internal static class NameRules
{
    /// <summary>Names that lead to two cards, or nowhere.</summary>
    public static IEnumerable<Finding> Check(IEnumerable<CardFile> files)
    {
        var known = new Dictionary<string, CardFile>();

        foreach (var (file, path, name) in files.SelectMany(Names))
        {
            var plain = PlainName.Of(name);

            if (plain.Length == 0) yield return file.Fault(path, $"'{name}' has neither letters nor digits");
            else if (!known.TryAdd(plain, file) && known[plain] != file) yield return file.Fault(path, $"'{name}' leads to {known[plain].Card.Slug} as well");
        }
    }

    private static IEnumerable<(CardFile File, string Path, string Name)> Names(CardFile file) =>
    [
        (file, "$.slug", file.Card.Slug), (file, "$.name", file.Card.Name),
        .. file.Card.Aliases.Select((alias, i) => (file, $"$.aliases[{i}]", alias)),
    ];
}
