using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Report;

/// <summary>What can be chosen about a report.</summary>
internal static class ReportFields
{
    /// <summary>American paper; A4 otherwise.</summary>
    public const string Letter = "letter";

    /// <summary>The days it is about unless chosen.</summary>
    private const int Usual = 90;

    /// <summary>How many days back, 7 to 730.</summary>
    public static readonly Parameter<int> Days = Parameter.Number("days", 7, 730) with { Optional = true, Aside = true };

    /// <summary>The size of the paper.</summary>
    public static readonly Parameter<string> Paper = Parameter.Choice("paper", "a4", Letter) with { Optional = true, Aside = true };

    /// <summary>Whether the person's own notes stand on it; not unless chosen.</summary>
    public static readonly Parameter<string> Words = Parameter.Choice("words", "no", "yes") with { Optional = true, Aside = true };

    /// <summary>The days that a turn asks for.</summary>
    public static int DaysOf(Turn turn) => turn.Has(Days) ? turn.Get(Days) : Usual;
}
