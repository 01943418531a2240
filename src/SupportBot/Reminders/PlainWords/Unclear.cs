using System.Globalization;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>What can be wrong with the words for a time: the phrases that say so, each with two examples.</summary>
internal static class Unclear
{
    public const string Word = "remind.unclear.word";
    public const string Time = "remind.unclear.time";
    public const string Date = "remind.unclear.date";
    public const string Slashes = "remind.unclear.slashes";
    public const string Empty = "remind.unclear.empty";
    public const string Unfinished = "remind.unclear.unfinished";
    public const string NoTime = "remind.unclear.no-time";
    public const string TooOften = "remind.unclear.too-often";
    public const string TooFar = "remind.unclear.too-far";
    public const string ManyDays = "remind.unclear.many-days";
    public const string ManyTimes = "remind.unclear.many-times";
    public const string TimesADay = "remind.unclear.times-a-day";
    public const string Mixed = "remind.unclear.mixed";
    public const string Past = "remind.unclear.past";
    public const string OverBefore = "remind.unclear.over-before";

    /// <summary>The mistake, with what was typed said back.</summary>
    public static Mistake As(string phrase, string given) => new(phrase, ("given", Visible(given)));

    /// <summary>A text without what nobody can see: marks that turn the direction of writing, and the like.</summary>
    private static string Visible(string text)
    {
        var visible = string.Concat(text.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)));

        return visible.Length > 0 ? Parameter.Shown(visible) : "…";
    }
}
