using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>What the commands about a treatment ask.</summary>
internal static class TreatmentFields
{
    /// <summary>The key under which the phrases of all these commands stand.</summary>
    public const string Key = "treatment";

    /// <summary>Taken every day, such as a tablet.</summary>
    public const string Daily = "daily";

    /// <summary>What the person calls the treatment.</summary>
    public static readonly Parameter<string> Name = Parameter.Text("name", maxLength: 60) with { Rest = true };

    /// <summary>A course by its id, or on a typed line by its name; the one that goes on when left out.</summary>
    public static readonly Parameter<string> Course = Parameter.Text("course", maxLength: 60) with { Optional = true, Aside = true };

    /// <summary>A session or side effect by its id.</summary>
    public static readonly Parameter<string> Part = Parameter.Text("part", maxLength: 8) with { Optional = true, Aside = true };

    /// <summary>Whether it is given in sessions or taken every day.</summary>
    public static readonly Parameter<string> How = Parameter.Choice("how", "sessions", Daily) with { Optional = true };

    /// <summary>When a session was or will be.</summary>
    public static readonly Parameter<RoughDate> Date = new("date", RoughDateReader.Read) { MaxLength = 40 };

    /// <summary>How much, perhaps with its unit.</summary>
    public static readonly Parameter<Dose> Dose = new("dose", Treatment.Dose.Read) { Optional = true, MaxLength = 40 };

    /// <summary>Where.</summary>
    public static readonly Parameter<string> Site = Parameter.Text("site", maxLength: 80) with { Optional = true };

    /// <summary>The person's own words.</summary>
    public static readonly Parameter<string> Note = Parameter.Text("note", maxLength: 500) with { Optional = true };

    /// <summary>The unit of a dose; asked for only where a dose came without one.</summary>
    /// <param name="doseAt">Where the dose stands among the command's parameters.</param>
    public static Parameter<string> UnitAfter(int doseAt) => Parameter.Text("unit", maxLength: 20) with
    {
        Optional = true,
        AskedWhen = values => values[doseAt].Length > 0 && !Treatment.Dose.HasUnit(values[doseAt]),
    };
}
