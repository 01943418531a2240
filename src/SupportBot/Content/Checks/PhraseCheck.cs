using NodaTime;

namespace SupportBot.Content.Checks;

/// <summary>Every language says all that English says, with the same holes; and nothing says what must not be said.</summary>
internal sealed class PhraseCheck : ISeedCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Seeds seeds, LocalDate today)
    {
        var phrases = new Phrases(seeds);
        var files = seeds.In("phrases");

        return
        [
            .. phrases.Languages.Where(language => language != Phrases.Complete).SelectMany(language => Differences(phrases, language)),
            .. files.SelectMany(Wordings),
        ];
    }

    private static IEnumerable<Finding> Differences(Phrases phrases, string language)
    {
        var folder = $"phrases/{language}";
        var (there, wanted) = (phrases.KeysOf(language).ToHashSet(), phrases.KeysOf(Phrases.Complete).ToHashSet());

        foreach (var key in wanted.Except(there).Order()) yield return new(folder, 1, Severity.Fault, $"the phrase '{key}' is missing");
        foreach (var key in there.Except(wanted).Order()) yield return new(folder, 1, Severity.Fault, $"English has no phrase '{key}'");

        foreach (var key in there.Intersect(wanted).Order())
        {
            var holes = string.Join(", ", phrases.Find(key, Phrases.Complete)!.Holes.Distinct().Order());
            var own = string.Join(", ", phrases.Find(key, language)!.Holes.Distinct().Order());

            if (own != holes) yield return new(folder, 1, Severity.Fault, $"the phrase '{key}' has the holes [{own}], in English [{holes}]");
        }
    }

    private static IEnumerable<Finding> Wordings(Seed seed) =>
        from text in seed.Texts()
        from problem in Wording.FaultsIn(text.Text)
        select new Finding(seed.Name, seed.LineOf(text.Path), Severity.Fault, problem);
}
