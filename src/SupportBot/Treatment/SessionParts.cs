using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>What a person said about a session; nothing where they left it out.</summary>
internal sealed record SessionParts(RoughDate? When, Dose? Dose, string? Site, string? Note)
{
    /// <summary>Whether nothing was said.</summary>
    public bool IsEmpty => this is { When: null, Dose: null, Site: null, Note: null };

    /// <summary>Takes them from a turn. A unit of its own counts only where the dose has none.</summary>
    public static SessionParts Of(
        Turn turn, Parameter<RoughDate> date, Parameter<Dose> dose, Parameter<string> unit, Parameter<string> site, Parameter<string> note)
    {
        var given = turn.Has(dose) ? turn.Get(dose) : null;
        if (given is { Unit: "" } && turn.Has(unit)) given = given with { Unit = Treatment.Dose.UnitOf(turn.Get(unit)) };

        return new(
            turn.Has(date) ? turn.Get(date) : null, given, turn.Has(site) ? turn.Get(site) : null, turn.Has(note) ? turn.Get(note) : null);
    }

    /// <summary>A session of these parts; what was left out is as in the session given.</summary>
    public Session Over(Session session) => session with
    {
        When = When ?? session.When,
        Dose = Dose is { Unit: "" } && session.Dose is { } before ? Dose with { Unit = before.Unit } : Dose ?? session.Dose,
        Site = Site ?? session.Site,
        Note = Note ?? session.Note,
    };

    /// <summary>A new session; unit and site are as in the one before, where they were left out.</summary>
    public Session New(string id, Course course)
    {
        var before = course.Sessions.LastOrDefault(session => session.Dose is not null);
        var dose = Dose is { Unit: "" } && before is not null ? Dose with { Unit = before.Dose!.Unit } : Dose;

        return new Session(id, When!) { Dose = dose, Site = Site ?? "", Note = Note ?? "" };
    }
}
