namespace SupportBot.Treatment;

/// <summary>Tells whether two courses, kept on two accounts of one person, are the same treatment, and makes one of them.</summary>
internal static class SameCourse
{
    /// <summary>
    /// Both in one, under the name and id of the first; nothing when they are not the same for certain or a word would be
    /// lost. The same are two of one card (or of one name, without a card) that share a session, or have none.
    /// </summary>
    public static Course? Join(Course here, Course there)
    {
        var isSame = KeyOf(here) == KeyOf(there) && here.Daily == there.Daily
            && (here.Sessions.Count == 0 || there.Sessions.Count == 0
                ? here.Sessions.Count == there.Sessions.Count
                : here.Sessions.Any(one => there.Sessions.Any(other => Join(one, other) is not null)));

        // What can only be said once must not be said in two ways.
        if (!isSame || Differ(here.End, there.End) || Differ(here.Beforehand, there.Beforehand)) return null;

        var joined = here with { End = here.End ?? there.End, Beforehand = here.Beforehand ?? there.Beforehand };
        var names = new Dictionary<string, string>();

        foreach (var session in there.Sessions)
        {
            var same = joined.Sessions.FirstOrDefault(one => !names.ContainsValue(one.Id) && Join(one, session) is not null);
            var kept = same is not null ? Join(same, session)! : session with { Id = Free(session.Id, joined) };
            names[session.Id] = kept.Id;
            joined = joined.With(kept);
        }

        foreach (var effect in there.SideEffects)
        {
            var moved = effect with { Session = effect.Session is { } session ? names.GetValueOrDefault(session) : null };
            if (joined.SideEffects.Any(one => one with { Id = "" } == moved with { Id = "" })) continue;

            joined = joined with { SideEffects = [.. joined.SideEffects, moved with { Id = Free(moved.Id, joined) }] };
        }

        return joined;
    }

    /// <summary>One session of two that say the same as far as each says something; nothing when they do not.</summary>
    private static Session? Join(Session one, Session other) =>
        one.When != other.When || Differ(one.Dose, other.Dose) || Differ(one.Site, other.Site) || Differ(one.Note, other.Note)
            ? null
            : one with { Dose = one.Dose ?? other.Dose, Site = Either(one.Site, other.Site), Note = Either(one.Note, other.Note) };

    private static string KeyOf(Course course) => course.Card ?? $"={course.Name.Trim().ToUpperInvariant()}";

    private static bool Differ<T>(T? one, T? other)
        where T : class => one is not (null or "") && other is not (null or "") && !one.Equals(other);

    private static string Either(string one, string other) => one.Length > 0 ? one : other;

    /// <summary>An id that no other part has.</summary>
    private static string Free(string id, Course course)
    {
        while (course.Sessions.Any(one => one.Id == id) || course.SideEffects.Any(one => one.Id == id)) id = $"{Convert.ToUInt32(id, 16) + 1:x8}";

        return id;
    }
}
