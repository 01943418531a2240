using NodaTime;
using SupportBot.Content;
using SupportBot.Content.Checks;

namespace SupportBot.Learn.Checks;

/// <summary>The rules for the cards.</summary>
internal sealed class CardCheck : ISeedCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Seeds seeds, LocalDate today)
    {
        var files = new List<CardFile>();
        var findings = new List<Finding>();

        foreach (var seed in seeds.In("treatments"))
        {
            try
            {
                files.Add(new(seed, seed.As(CardJson.Default.Card)));
            }
            catch (SeedException wrong)
            {
                findings.Add(new(wrong.File, wrong.Line, Severity.Fault, wrong.Problem));
            }
        }

        return
        [
            .. findings,
            .. files.SelectMany(file => (IEnumerable<Finding>)
            [
                .. ShapeRules.Check(file), .. SourceRules.Check(file), .. CourseRules.Check(file), .. TextRules.Check(file),
                .. AgeRule.Check(file, today),
            ]),
            .. NameRules.Check(files),
            .. SharedSourceRules.Check(files),
        ];
    }
}
