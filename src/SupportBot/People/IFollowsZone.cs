using NodaTime;

namespace SupportBot.People;

/// <summary>Something that is kept by the clock of a person's zone and moves when they change it.</summary>
internal interface IFollowsZone
{
    /// <summary>Moves what is kept, after the person's zone was changed.</summary>
    /// <param name="person">The person with the new zone.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancel">Gives up.</param>
    Task FollowAsync(Person person, Instant now, CancellationToken cancel);
}
