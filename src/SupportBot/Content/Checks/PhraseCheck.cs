using NodaTime;

namespace SupportBot.Content.Checks;

/// <summary>
/// Each file of a language says all that the English file of the same name says, with the same holes; and nothing says
/// what must not be said. A file that a language does not have yet is said in English.
/// </summary>
internal sealed class PhraseCheck : ISeedCheck
{
    private const string English = $"phrases/{Phrases.Complete}/";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Seeds seeds, LocalDate today)
    {
        var files = seeds.In("phrases");
        var english = files.Where(file => file.Name.StartsWith(English, StringComparison.Ordinal)).ToDictionary(NameOf);

        return
        [
            .. files.Where(file => !file.Name.StartsWith(English, StringComparison.Ordinal)).SelectMany(file => Differences(file, english.GetValueOrDefault(NameOf(file)))),
            .. files.SelectMany(Wordings),
        ];
    }

    private static IEnumerable<Finding> Differences(Seed file, Seed? english)
    {
        if (english is null) return [new(file.Name, 1, Severity.Fault, "English has no such file")];

        var (there, wanted) = (Phrases.Of(file), Phrases.Of(english));

        return
        [
            .. wanted.Keys.Except(there.Keys).Order().Select(key => new Finding(file.Name, 1, Severity.Fault, $"the phrase '{key}' is missing")),
            .. there.Keys.Except(wanted.Keys).Order().Select(key => new Finding(file.Name, file.LineOf($"$.{key}"), Severity.Fault, $"English has no phrase '{key}'")),
            .. from key in there.Keys.Intersect(wanted.Keys).Order()
               let holes = HolesOf(wanted[key])
               let own = HolesOf(there[key])
               where own != holes
               select new Finding(file.Name, file.LineOf($"$.{key}"), Severity.Fault, $"the phrase '{key}' has the holes [{own}], in English [{holes}]"),
        ];
    }

    private static string HolesOf(Phrase phrase) => string.Join(", ", phrase.Holes.Distinct().Order());

    private static string NameOf(Seed file) => file.Name.Split('/', 3)[2];

    private static IEnumerable<Finding> Wordings(Seed seed) =>
        from text in seed.Texts()
        from problem in Wording.FaultsIn(text.Text)
        select new Finding(seed.Name, seed.LineOf(text.Path), Severity.Fault, problem);
}
