using System.Text.RegularExpressions;

namespace SupportBot.Content.Checks;

/// <summary>Words that must not, or should not, stand in what a person reads.</summary>
internal static class Wording
{
    private static readonly (Regex Pattern, string Problem)[] Everywhere =
    [
        (Of(@"\bcommit(s|ted|ting)? suicide\b|\bcometer suicidio\b|\bcometer suic[ií]dio\b|\bcommettre (un |le )?suicide\b|\bselbstmord\b"), "says '{0}'; say 'died by suicide' or 'took their life'"),
        (Of(@"\b(failed|successful|unsuccessful|completed) (suicide|attempt)\b|\battention[- ]seeking\b|\bsuicide epidemic\b"), "says '{0}', which judges"),
        (Of(@"\+\d[\d ().-]{6,}\d|\b\d{3,5}[ -]\d{3}[ -]?\d{3,4}\b|\b(call|text|dial|ring|phone|appelez|llama|ruf)\b[^.{}]{0,20}\b(\d{3}|\d{5,})\b|\b(988|911|741741|116 ?123|13 11 14)\b"), "has the phone number '{0}'; numbers stand in crisis-lines only"),
    ];

    private static readonly (Regex Pattern, string Problem)[] InCards =
    [
        (Of(@"\b(miracle|breakthrough|game.?chang\w*|revolutionary|cure[sd]?|guaranteed?|amazing|best treatment|life.?changing|proven to work|risk.?free|completely safe|no side effects|safely|promising)\b"), "promotes: '{0}'"),
        (Of(@"\b(take|inject|use|inhale|swallow|start|increase|double |raise|try)\b[^.]{0,25}\b\d+(\.\d+)?\s?(mg|g|mcg|µg|units?|U|ml|drops|tablets)\b"), "reads like an instruction for a dose: '{0}'"),
        (Of(@"(toxic|lethal|fatal|overdose|poison\w*)[^.]{0,50}\d+(\.\d+)?\s?(mg|g|mmol|mEq|mcg|tablets?|pills?)\b"), "names a harmful amount: '{0}'"),
    ];

    private static readonly Regex Address = Of(@"\b[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|org|net|uk|gov|edu|au|nl|io|info|wiki|eu|de)\b");

    private static readonly Regex OnOnesOwn = Of(@"\b(at home|yourself|on your own|buy|order online|dose yourself|microdos\w*)\b");

    private static readonly Regex Dose = Of(@"\b\d+(\.\d+)?\s?(mg|mcg|units?|U)\b");

    private static readonly Regex TrialOrLabel = Of(@"\b(trials?|research|study|studies|label|tested|phase)\b");

    /// <summary>What must not be said anywhere.</summary>
    public static IEnumerable<string> FaultsIn(string text) => Found(text, Everywhere);

    /// <summary>What must not be said on a card.</summary>
    public static IEnumerable<string> FaultsInCard(string text) => [.. Found(text, Everywhere), .. Found(text, InCards)];

    /// <summary>A web address within a text: chat apps make a link of it, and nobody has said that it is safe.</summary>
    public static string? AddressIn(string text) => Address.Match(text) is { Success: true } address ? address.Value : null;

    /// <summary>What a person should read again on a card.</summary>
    public static IEnumerable<string> DoubtsInCard(string text)
    {
        if (OnOnesOwn.Match(text) is { Success: true } own) yield return $"may invite somebody to do it alone: '{own.Value}'";
        if (Dose.Match(text) is { Success: true } dose && !TrialOrLabel.IsMatch(text)) yield return $"names the dose '{dose.Value}' without its trial or label";
    }

    private static IEnumerable<string> Found(string text, (Regex Pattern, string Problem)[] rules) =>
        from rule in rules
        let match = rule.Pattern.Match(text)
        where match.Success
        select rule.Problem.Replace("{0}", match.Value, StringComparison.Ordinal);

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
}
