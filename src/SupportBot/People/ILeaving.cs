using NodaTime;

namespace SupportBot.People;

/// <summary>Something that a person has going on with others, and that ends before they are erased or take their consent back.</summary>
internal interface ILeaving
{
    /// <summary>Ends it; whoever is left is told kindly, and not why. Doing it twice does the same.</summary>
    Task LeaveAsync(Person person, Instant now, CancellationToken cancel);
}
