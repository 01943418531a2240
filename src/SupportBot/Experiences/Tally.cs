using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Experiences;

/// <summary>What several people found of a treatment, as counts that give nobody away.</summary>
internal static class Tally
{
    private static readonly (string Name, Func<Experience, string> Of, IReadOnlyList<string> Values)[] Questions =
    [
        ("helped", one => one.Helped, ExperienceFields.Helped),
        ("onset", one => one.Onset, ExperienceFields.Onset),
        ("lasted", one => one.Lasted, ExperienceFields.Lasted),
        ("again", one => one.Again, ExperienceFields.Again),
        ("cost", one => one.Cost, ExperienceFields.Cost),
    ];

    /// <summary>The counts, question by question; a question of which nothing may be shown is left out.</summary>
    public static IReadOnlyList<Fact> Of(IReadOnlyList<Experience> shown, Turn turn) =>
    [
        .. Questions
            .Select(question => (question.Name, Cells: Cells.Shown(shown.CountBy(question.Of).ToDictionary()), question.Values))
            .Where(question => question.Cells.Count > 0)
            .Select(question => Fact(turn, question.Name, question.Values.Where(question.Cells.ContainsKey).Select(value => (value, question.Cells[value])))),
        .. EffectsOf(shown) is { Count: > 0 } effects ? [Fact(turn, "effects", effects)] : Array.Empty<Fact>(),
    ];

    /// <summary>How many named each side effect. Each is a question of its own, with yes or no.</summary>
    public static IReadOnlyList<(string Value, int Count)> EffectsOf(IReadOnlyList<Experience> shown) =>
    [
        .. ExperienceFields.Effects
            .Select(effect => (effect, Cells: Cells.Shown(shown.CountBy(one => one.Effects.Contains(effect) ? "yes" : "no").ToDictionary())))
            .Where(effect => effect.Cells.ContainsKey("yes"))
            .Select(effect => (effect.effect, effect.Cells["yes"])),
    ];

    private static Fact Fact(Turn turn, string question, IEnumerable<(string Value, int Count)> cells) => new(
        turn.Label($"experience.shown.{question}"),
        string.Join(", ", cells.Select(cell => turn.Label("experience.cell", ("answer", turn.Label($"experience.share.{question}.{cell.Value}")), ("count", $"{cell.Count}")))));
}
