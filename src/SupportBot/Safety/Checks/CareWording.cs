using System.Globalization;
using System.Text;
using NodaTime;
using SupportBot.Content;
using SupportBot.Content.Checks;

namespace SupportBot.Safety;

/// <summary>
/// The rules for what is said in a bad hour: in every language no method, no number to call, no blame and no promise; and
/// in help itself no emoji and no exclamation mark.
/// </summary>
internal sealed class CareWording : ISeedCheck
{
    /// <summary>The phrases that somebody may read in a bad hour.</summary>
    private static readonly string[] Help = ["crisis.", "plan."];

    /// <summary>Said nowhere: it blames, judges or promises. Compared in small letters, without accents.</summary>
    private static readonly string[] Banned =
    [
        "commit suicide", "committed suicide", "failed attempt", "successful attempt", "attention-seeking", "attention seeking",
        "everything will be fine", "everything will be ok", "others have it worse", "think of your family", "is selfish",
        "i promise", "we promise", "promise me", "you have so much to live for",
        "cometer suicid", "cometio suicid", "intento fallido", "todo va a salir bien", "todo ira bien", "piensa en tu familia", "te prometo",
        "selbstmord", "freitod", "gescheiterter versuch", "alles wird gut", "denk an deine familie", "ich verspreche",
        "cometeu suicid", "tentativa fracassada", "vai ficar tudo bem", "tudo vai dar certo", "pense na sua familia", "eu prometo",
        "commettre un suicide", "tout ira bien", "suicidio riuscito", "zelfmoord plegen",
    ];

    /// <summary>Whole words that name a method or a means.</summary>
    private static readonly HashSet<string> Methods =
    [
        "overdose", "pills", "gun", "firearm", "rope", "noose", "hang", "hanging", "bridge", "knife", "razor", "blade", "bleach", "poison", "jump", "drown", "cliff",
        "sobredosis", "pastillas", "pistola", "soga", "ahorcar", "puente", "cuchillo", "navaja", "veneno",
        "uberdosis", "tabletten", "pistole", "strick", "erhangen", "brucke", "messer", "rasierklinge", "gift",
        "comprimidos", "arma", "corda", "enforcar", "ponte", "faca", "lamina",
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Seeds seeds, LocalDate today) =>
        from file in seeds.In("phrases")
        from text in file.Texts()
        from problem in ProblemsIn(text.Text, isHelp: Help.Any(text.Path[2..].StartsWith))
        select new Finding(file.Name, file.LineOf(text.Path), Severity.Fault, problem);

    /// <summary>What must not be said.</summary>
    /// <param name="text">A phrase.</param>
    /// <param name="isHelp">Whether somebody may read it in a bad hour.</param>
    public static IEnumerable<string> ProblemsIn(string text, bool isHelp)
    {
        var plain = Plain(text);

        foreach (var words in Banned.Where(words => plain.Contains(words, StringComparison.Ordinal))) yield return $"says '{words}'";
        if (LongestNumber(text) > 2 && isHelp) yield return "has a number; numbers to call stand in crisis-lines only";
        if (!isHelp) yield break;

        foreach (var word in Words(plain).Where(Methods.Contains)) yield return $"names a method or a means: '{word}'";
        if (text.AsSpan().IndexOfAny('!', '¡', '！') >= 0) yield return "has an exclamation mark";
        if (text.EnumerateRunes().Any(IsEmoji)) yield return "has an emoji";
    }

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark));

    private static string[] Words(string plain) =>
        string.Concat(plain.Select(letter => char.IsLetter(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The most digits of one number, spaces, brackets and hyphens within it passed over.</summary>
    private static int LongestNumber(string text)
    {
        var (longest, now) = (0, 0);

        foreach (var letter in text)
        {
            now = char.IsDigit(letter) ? now + 1 : letter is ' ' or '-' or '(' or ')' ? now : 0;
            longest = Math.Max(longest, now);
        }

        return longest;
    }

    private static bool IsEmoji(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol || rune.Value is 0xFE0F or (>= 0x1F000 and <= 0x1FAFF);
}
