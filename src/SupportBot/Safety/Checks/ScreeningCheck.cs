using NodaTime;
using SupportBot.Content;
using SupportBot.Content.Checks;

namespace SupportBot.Safety;

/// <summary>The rules and points that find signs of danger: all of them can be read.</summary>
internal sealed class ScreeningCheck : ISeedCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Seeds seeds, LocalDate today)
    {
        if (seeds.In("screening").Count > 0) new Rulebook(ScreeningRules.From(seeds)).ReadAllCues();

        return [];
    }
}
