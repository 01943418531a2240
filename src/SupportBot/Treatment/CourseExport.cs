using System.Globalization;
using SupportBot.Content;

namespace SupportBot.Treatment;

/// <summary>A course as rows that people can read: one for the course, one for each session and side effect.</summary>
internal static class CourseExport
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> RowsOf(Course course, Speech speech) =>
    [
        Row(course, "course", text: course.Beforehand is { } said ? $"{said.WouldHelp} ({said.Expects}/10, {said.LookAfterWeeks} weeks)" : ""),
        .. course.Sessions.Select(session => Row(course, "session", session.When.Text(speech), session.Dose, session.Site, session.Note)),
        .. course.SideEffects.Select(effect => Row(
            course, "side effect", course.Sessions.FirstOrDefault(session => session.Id == effect.Session)?.When.Text(speech) ?? "", text: effect.Text, burden: effect.Burden)),
        .. course.End is { } end ? [Row(course, "end", end.Text(speech))] : Array.Empty<Dictionary<string, string>>(),
    ];

    private static Dictionary<string, string> Row(
        Course course, string kind, string when = "", Dose? dose = null, string site = "", string text = "", string burden = "") => new()
        {
            ["treatment"] = course.Name,
            ["kind"] = kind,
            ["when"] = when,
            ["amount"] = dose?.Amount.ToString("0.###", CultureInfo.InvariantCulture) ?? "",
            ["unit"] = dose?.Unit ?? "",
            ["site"] = site,
            ["burden"] = burden,
            ["text"] = text,
        };
}
