using SupportBot.Content.Checks;

namespace SupportBot.Learn.Checks;

/// <summary>Whether the windows of a course come in an order that can be true.</summary>
internal static class CourseRules
{
    /// <summary>What is wrong with the course model of a card.</summary>
    public static IEnumerable<Finding> Check(CardFile file)
    {
        var model = file.Card.CourseModel;

        foreach (var (name, days) in Ranges(file.Card))
        {
            if (days is { } range && (range.From < 0 || range.From > range.To)) yield return file.Fault(name, $"[{range.From}, {range.To}] is not a range");
        }

        if (model.OnsetDays.From > model.FullEffectDays.To) yield return file.Fault("$.course_model.onset_days", "the effect begins after it is full");
        if (model.JudgeAfterDays < model.OnsetDays.From) yield return file.Fault("$.course_model.judge_after_days", "it is judged before the effect begins");
        else if (model.JudgeAfterDays < model.FullEffectDays.From) yield return file.Warning("$.course_model.judge_after_days", "it is judged before the effect is full");

        foreach (var about in (About[])[About.Onset, About.FullEffect, About.Judge])
        {
            if (file.Card.Expect.All(expectation => expectation.About != about)) yield return file.Fault("$.expect", $"nothing is said about '{about}'");
        }
    }

    private static IEnumerable<(string Path, Between? Range)> Ranges(Card card) =>
    [
        ("$.course_model.onset_days", card.CourseModel.OnsetDays), ("$.course_model.full_effect_days", card.CourseModel.FullEffectDays),
        ("$.course_model.wear_off_days", card.CourseModel.WearOffDays), ("$.course_model.redose_window_days", card.CourseModel.RedoseWindowDays),
        ("$.course_model.typical_sessions_range", card.CourseModel.TypicalSessionsRange), ("$.cosmetic_model.onset_days", card.CosmeticModel?.OnsetDays),
        ("$.cosmetic_model.full_effect_days", card.CosmeticModel?.FullEffectDays), ("$.cosmetic_model.wear_off_days", card.CosmeticModel?.WearOffDays),
    ];
}
