using System.Text.Json.Serialization;
using NodaTime;

namespace SupportBot.Treatment;

/// <summary>A treatment that a person had, has or will have. Kept sealed.</summary>
/// <param name="Id">16 hex digits.</param>
/// <param name="Name">What the person calls it, 1 to 60 characters.</param>
internal sealed record Course(string Id, string Name)
{
    /// <summary>The slug of its card in the library; nothing when it has none.</summary>
    public string? Card { get; init; }

    /// <summary>Whether it is taken every day; then each session is a dose from a day on, and doses do not add up.</summary>
    public bool Daily { get; init; }

    /// <summary>Its sessions, earliest first.</summary>
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    /// <summary>When it ended; nothing while it goes on.</summary>
    public RoughDate? End { get; init; }

    /// <summary>What the person noticed and did not want, in the order of entry.</summary>
    public IReadOnlyList<SideEffect> SideEffects { get; init; } = [];

    /// <summary>What the person said before the first session; nothing when they did not.</summary>
    public Beforehand? Beforehand { get; init; }

    /// <summary>When it began or will begin; nothing while no session is known.</summary>
    [JsonIgnore]
    public RoughDate? Start => Sessions.Count > 0 ? Sessions[0].When : null;

    /// <summary>The sessions that have come.</summary>
    public IEnumerable<Session> PastSessions(LocalDate today) => Sessions.Where(session => session.When.First <= today);

    /// <summary>What all doses so far add up to, one for each unit; nothing of it when it is taken every day.</summary>
    public IReadOnlyList<Dose> SumOfDoses(LocalDate today) =>
        Daily ? [] : Dose.Sum(PastSessions(today).Select(session => session.Dose).OfType<Dose>());

    /// <summary>The course with a session more, or with another in place of the one of the same id.</summary>
    public Course With(Session session) => this with
    {
        Sessions = [.. Sessions.Where(other => other.Id != session.Id).Append(session).OrderBy(one => one.When.Middle).ThenBy(one => one.When.First).ThenBy(one => one.Id, StringComparer.Ordinal)],
    };

    /// <summary>The course without a session or side effect; what was tied to the session is tied to none.</summary>
    public Course Without(string part) => this with
    {
        Sessions = [.. Sessions.Where(session => session.Id != part)],
        SideEffects =
        [
            .. SideEffects.Where(effect => effect.Id != part)
                .Select(effect => effect.Session == part ? effect with { Session = null } : effect),
        ],
    };

    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(Course);
}

/// <summary>One time the treatment was given; of a daily one, a dose from a day on.</summary>
/// <param name="Id">8 hex digits, unique within the course.</param>
/// <param name="When">As well as the person remembers it; may be still to come.</param>
internal sealed record Session(string Id, RoughDate When)
{
    /// <summary>How much; nothing when they did not say.</summary>
    public Dose? Dose { get; init; }

    /// <summary>Where, up to 80 characters; empty when they did not say.</summary>
    public string Site { get; init; } = "";

    /// <summary>Their own words, up to 500 characters; empty when there are none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(Session);
}

/// <summary>Something that came with a treatment and was not wanted.</summary>
/// <param name="Id">8 hex digits, unique within the course.</param>
/// <param name="Text">In the person's own words, up to 200 characters.</param>
/// <param name="Burden">How much it got in the way: <c>little</c>, <c>some</c> or <c>much</c>; empty when they did not say.</param>
/// <param name="Session">The session it came after; nothing when it belongs to none.</param>
internal sealed record SideEffect(string Id, string Text, string Burden, string? Session)
{
    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(SideEffect);
}

/// <summary>What a person said before a treatment began; it is shown unchanged when they look back.</summary>
/// <param name="WouldHelp">What would make them say that it helped, up to 300 characters.</param>
/// <param name="Expects">How much they expect of it, 0 (nothing) to 10 (very much).</param>
/// <param name="LookAfterWeeks">How many weeks after the first session they want to look back, 1 to 104.</param>
internal sealed record Beforehand(string WouldHelp, int Expects, int LookAfterWeeks)
{
    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(Beforehand);
}

/// <summary>How a course is written before it is sealed.</summary>
[JsonSerializable(typeof(Course))]
internal sealed partial class CourseJson : JsonSerializerContext;
