using NodaTime;

namespace SupportBot.Content.Checks;

/// <summary>The rules for one section of the seeds. The slice that reads the section brings them.</summary>
internal interface ISeedCheck
{
    /// <summary>Everything that is wrong or doubtful. A <see cref="SeedException"/> is one more finding.</summary>
    /// <param name="seeds">The content, with its lines.</param>
    /// <param name="today">The day on which it is checked: content grows old.</param>
    IEnumerable<Finding> Check(Seeds seeds, LocalDate today);
}
