using System.Globalization;
using SupportBot.Content.Checks;

namespace SupportBot.Learn.Checks;

/// <summary>Whether a card is careful and easy to read.</summary>
internal static class TextRules
{
    private const double HardGrade = 9;
    private const double TooHardGrade = 10.5;
    private const int MostWords = 55;

    /// <summary>What is wrong with the words of a card.</summary>
    public static IEnumerable<Finding> Check(CardFile file) => [.. Sentences(file), .. Everything(file), .. Grade(file)];

    private static IEnumerable<Finding> Sentences(CardFile file)
    {
        foreach (var (path, text) in file.Sentences())
        {
            foreach (var doubt in Wording.DoubtsInCard(text)) yield return file.Warning(path, doubt);
            if (ReadingGrade.WordCount(text) is > MostWords and var words) yield return file.Warning(path, $"{words} words in one point are many");
        }
    }

    /// <summary>Whatever is shown must be careful, the figures of studies and the titles of sources included.</summary>
    private static IEnumerable<Finding> Everything(CardFile file)
    {
        foreach (var (path, text) in file.Seed.Texts().Where(part => !IsForEditors(part.Path)))
        {
            foreach (var fault in IsQuoted(path) ? Wording.FaultsIn(text) : Wording.FaultsInCard(text)) yield return file.Fault(path, fault);
            if (Wording.AddressIn(text) is { } address) yield return file.Fault(path, $"has the address {address}; only display_url is a link");
        }
    }

    private static IEnumerable<Finding> Grade(CardFile file)
    {
        var whole = string.Join(' ', file.Sentences().Select(sentence => sentence.Text.TrimEnd() is [.., '.' or '?' or '!'] ended ? ended : $"{sentence.Text}."));
        var grade = ReadingGrade.Of(whole);
        var text = string.Create(CultureInfo.InvariantCulture, $"reading grade {grade:0.0}; up to {HardGrade:0} reads easily");

        if (grade > TooHardGrade) yield return file.Fault("$.summary", text);
        else if (grade > HardGrade) yield return file.Warning("$.summary", text);
    }

    /// <summary>Identifiers and addresses, which nobody reads as sentences.</summary>
    private static bool IsForEditors(string path) =>
        path.StartsWith("$.sources[", StringComparison.Ordinal)
        && path[(path.LastIndexOf('.') + 1)..] is "doi" or "pmid" or "pmcid" or "registry" or "display_url" or "read_at" or "doi_note" or "id" or "seen";

    /// <summary>What others wrote: titles.</summary>
    private static bool IsQuoted(string path) => path.StartsWith("$.sources[", StringComparison.Ordinal);
}
