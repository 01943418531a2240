using System.Globalization;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>How much was given, as the person was told.</summary>
/// <param name="Amount">Above 0, up to 100,000; at most 3 digits after the point.</param>
/// <param name="Unit">In the person's own words, for example <c>U</c>, <c>mg</c> or <c>mg/kg</c>; empty when they did not say.</param>
internal sealed record Dose(decimal Amount, string Unit)
{
    private const decimal Most = 100_000;
    private const int LongestUnit = 20;

    /// <summary>The dose as people read it, for example <c>15 U</c>.</summary>
    public override string ToString() => $"{Amount.ToString("0.###", CultureInfo.InvariantCulture)} {Unit}".TrimEnd();

    /// <summary>Whether a text has more than a number.</summary>
    public static bool HasUnit(string text) => text.Any(char.IsLetter);

    /// <summary>Reads an amount with or without a unit, for example <c>15 U</c> or <c>0.5 mg/kg</c>.</summary>
    public static Mistake? Read(string text, Occasion occasion, out Dose value)
    {
        var trimmed = text.Trim();
        var end = trimmed.TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.' or ',').Count();
        var unit = UnitOf(trimmed[end..]);
        var isNumber = decimal.TryParse(
            trimmed[..end].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount);
        value = new(isNumber ? amount : 1, unit);

        return !isNumber || amount <= 0 || amount > Most || decimal.Round(amount, 3) != amount || unit.Length > LongestUnit
            ? new Mistake("treatment.dose.unclear", ("given", Parameter.Shown(text)))
            : null;
    }

    /// <summary>A unit as it is shown: the words for units are one letter.</summary>
    public static string UnitOf(string text) => text.Trim() is var unit && unit.ToLowerInvariant() is "u" or "unit" or "units" ? "U" : unit;

    /// <summary>The sum of doses, one for each unit, in the order in which the units first come.</summary>
    public static IReadOnlyList<Dose> Sum(IEnumerable<Dose> doses) =>
    [
        .. doses.GroupBy(dose => dose.Unit.ToUpperInvariant())
            .Select(group => new Dose(group.Sum(dose => dose.Amount), group.First().Unit)),
    ];
}
